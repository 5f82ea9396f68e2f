/** What helps against an error that ends a start: the file, the setting or the port that it is about. */

import { type OsError, osError } from "./os-errors.ts";

interface Known {
  /** The text of the error, or what the system says in it. */
  readonly error: RegExp | OsError;
  readonly cure: string;
}

const PORT_TAKEN =
  "Find who holds the port: mostly a server that was started twice. From 3.5 on the admin server takes 8080 as well: move it by admin.serverPort, or turn it off by admin.enableServer=false.";
const NO_RIGHT =
  "Give the user that the server runs as the right to read and write what it names, on the mounted volume too (in Kubernetes fsGroup).";

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
    error: /Problem starting AdminServer/,
    cure: "Mostly another program holds the port that it names; the exception below the named one says whether that is so. The server itself needs no admin server: move it by admin.serverPort, or turn it off by admin.enableServer=false.",
  },
  { error: "address in use", cure: PORT_TAKEN },
  { error: /Failed to bind to/, cure: PORT_TAKEN },
  {
    error: "address not local",
    cure: "clientPortAddress, or the address behind the ; of its own line server.N, is none that the host has: correct it, or take 0.0.0.0.",
  },
  {
    error: /BindException/,
    cure: "A port could not be opened: either another process holds it (mostly a server that was started twice), or the address is none that the host has. The text that the system gives says which.",
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
    error: /number of participants should be/,
    cure: "The configuration that is read names no voter: the file of dynamicConfigFile is empty or cut off, as a full disk or a crash leaves it. Put its lines server.N back, as another member's file of the newest version has them.",
  },
  {
    error: /Could not rename temporary file/,
    cure: "Give the user that the server runs as the right to write in the directory that is named and to replace the file in it (files that another user left there, a mount that is read-only), then start it.",
  },
  {
    error: /^its data could not be loaded$/,
    cure: "Find the exception below that line in the full log: it says whether a file is damaged, the epochs do not fit, or a right or space is missing, and what helps depends on that.",
  },
  {
    error: /does not have the form|Missing election port|Unrecognised (parameter|peertype)/,
    cure: "Correct the line of the configuration that it names: server.N=host:quorumPort:electionPort, from 3.5 on with ;clientPort behind it.",
  },
  {
    error: /Address unresolved: /,
    cure: "The port in the line server.N that it names is no number, mostly because of a blank or a comment behind it (no name was asked for): zoo.cfg knows comments on lines of their own only.",
  },
  {
    error: /NumberFormatException/,
    cure: "A text stands where a number belongs, in the configuration or in the arguments of the command: mostly there is a comment behind the number, and zoo.cfg knows comments on lines of their own only.",
  },
  {
    error: /must be in a separate dynamic config file/,
    cure: "With dynamicConfigFile set, all lines server.N belong into the file that it names: move them there, or take dynamicConfigFile out.",
  },
  {
    error: /Could not configure server because SASL/,
    cure: "The section Server of the JAAS file (java.security.auth.login.config) is not usable: a digest user needs a password there, a Kerberos one a key tab that the server can read and that holds its principal.",
  },
  {
    error: /Unable to create (data|snap) directory|Cannot write to (data|snap) directory|Missing (data|snap) directory/,
    cure: "Give the user that the server runs as the right to write there, on the mounted volume too (in Kubernetes fsGroup), and see that the directory exists.",
  },
  { error: "no permission", cure: NO_RIGHT },
  { error: /AccessDenied/, cure: NO_RIGHT },
];

/** What to do about the error of a start, by its text; null where it is not one of those. */
export function cureOfStart(error: string): string | null {
  const system = osError(error);
  return (
    KNOWN.find((known) => (known.error instanceof RegExp ? known.error.test(error) : known.error === system))?.cure ??
    null
  );
}
