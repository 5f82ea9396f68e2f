/** What helps against an error that ends a start: the file, the setting or the port that it is about. */

interface Known {
  readonly error: RegExp;
  readonly cure: string;
}

/** Texts of QuorumPeerConfig, QuorumPeer, FileTxnSnapLog and Java; the first that fits. */
const KNOWN: readonly Known[] = [
  {
    error: /myid file is missing/,
    cure: "Write the server's id, the number of its own line server.N, into the file myid in dataDir. Where it is there, dataDir is another directory than the server reads: a path in the configuration, a volume that is not mounted.",
  },
  {
    error: /serverid .* is not a number/,
    cure: "The file myid in dataDir has to hold the server's id in its first line and nothing else; null means that it is empty.",
  },
  {
    error: /My id \d+ not in the peer list/,
    cure: "The id in myid and the lines server.N have to agree: give the configuration a line of that id, or the server the id of its own line. In a StatefulSet that was scaled up, the new member has to be added to the lists first.",
  },
  {
    error: /\bAddress already in use|Failed to bind to/,
    cure: "Find who holds the port: mostly a server that was started twice. From 3.5 on the admin server takes 8080 as well: move it by admin.serverPort, or turn it off by admin.enableServer=false.",
  },
  {
    error: /\.[\w.-]+ file is missing$/,
    cure: "There is no configuration at that path: start with the path of one that is there; zoo_sample.cfg is only a pattern for zoo.cfg.",
  },
  {
    error: /\b(\w+) is not set\b/,
    cure: "Set it in the configuration: an ensemble needs dataDir, clientPort, tickTime, initLimit and syncLimit.",
  },
  {
    error: /does not have the form|Missing election port|Unrecognised (parameter|peertype)/,
    cure: "Correct the line of the configuration that it names: server.N=host:quorumPort:electionPort, from 3.5 on with ;clientPort behind it.",
  },
  {
    error: /Could not configure server because SASL/,
    cure: "The section Server of the JAAS file (java.security.auth.login.config) is not usable: a digest user needs a password there, a Kerberos one a key tab that the server can read and that holds its principal.",
  },
  {
    error: /Unable to create (data|snap) directory|Cannot write to (data|snap) directory|Missing (data|snap) directory/,
    cure: "Give the user that the server runs as the right to write there, on the mounted volume too (in Kubernetes fsGroup), and see that the directory exists.",
  },
  {
    error: /Permission denied|AccessDenied/,
    cure: "Give the user that the server runs as the right to read and write what it names, on the mounted volume too (in Kubernetes fsGroup).",
  },
];

/** What to do about the error of a start, by its text; null where it is not one of those. */
export function cureOfStart(error: string): string | null {
  return KNOWN.find((known) => known.error.test(error))?.cure ?? null;
}
