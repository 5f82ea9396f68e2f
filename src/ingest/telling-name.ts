/** Makes a name for a log that tells it from others: its file name, or its folder's where the file name is everyone's. */
import { logName } from "./rotation.ts";

/** Names that programs and collectors give to every log alike. */
const GENERIC_FILES = new Set(
  "log logs server service daemon current previous output out err error stdout stderr console main app application system messages syslog journal zookeeper zk zkserver localhost".split(
    " ",
  ),
);

/** Folders that say nothing about whose logs they hold. */
const GENERIC_FOLDERS = new Set([
  ...GENERIC_FILES,
  ..."var opt data lib srv mnt tmp conf bin version-2 files . ..".split(" "),
]);

/** What stands below these is a person's, and says nothing about a server. */
const HOMES = new Set(["home", "users", "root", "downloads", "desktop", "documents", ""]);

const ENDING = /[.](?:log|out|err|txt|json|md|csv|tsv)$/i;
const DATE_ONLY = /^(?:19|20)\d\d[-_.]?\d\d[-_.]?\d\d[\dT_.:-]*$/;

/** `PROGRAM-USER-server-HOST`, as start scripts name their logs; the user may be empty. */
const DAEMON = /^[a-z]+-[^-]*-server(?:-|$)/i;

/**
 * `POD_NAMESPACE_CONTAINER-ID`, the path of which CloudWatch's agent makes the end of a stream's name, and the kubelet's
 * folder `NAMESPACE_POD_UID`.
 */
const POD_FILE = /^(?:.*[.]var[.]log[.]containers[.])?([^_]+)_[^_]+_.+-[0-9a-f]{64}$/;
const POD_FOLDER = /^[^_]+_([^_]+)_[0-9a-f-]{32,36}$/;

/** An ECS task: the streams of CloudWatch are `PREFIX/CONTAINER/TASK`. */
const TASK = /^[0-9a-f]{32}$/;

/** Docker names a container's log by its full identifier; people know its first twelve digits. */
const DOCKER_FILE = /^([0-9a-f]{12})[0-9a-f]{52}-json$/;

/** The telling name of a file, given its path as shown to users (`!` parts archive from member). Never empty. */
export function tellingName(path: string): string {
  if (path === "-") return "stdin";
  const parts = path.split(/[/\\!]+/);
  const own = ownName(parts.at(-1) ?? "");
  const folders = parts.slice(0, -1);
  const pod = folders.map((folder) => POD_FOLDER.exec(folder)?.[1]).find((name) => name !== undefined);
  if (pod !== undefined) return pod;
  // a number behind it tells one of the program's files from the next, not whose they are
  if (own !== "" && !TASK.test(own) && !GENERIC_FILES.has(own.toLowerCase().replace(/[.]\d+$/, ""))) return own;
  return folderName(folders) ?? (own === "" ? "log" : own);
}

function ownName(file: string): string {
  let name = logName(file);
  while (ENDING.test(name)) name = name.replace(ENDING, "");
  name = name.replace(DAEMON, "");
  return POD_FILE.exec(name)?.[1] ?? DOCKER_FILE.exec(name)?.[1] ?? name.replace(/^[-._]+|[-._]+$/g, "");
}

/** The nearest folder, from the inside, that is neither generic nor a person's. */
function folderName(folders: readonly string[]): string | null {
  for (let at = folders.length - 1; at >= 0; at--) {
    const name = archiveStem(folders[at] ?? "");
    const parent = (folders[at - 1] ?? "?").toLowerCase();
    if (HOMES.has(name.toLowerCase()) || parent === "home" || parent === "users") return null;
    if (!GENERIC_FOLDERS.has(name.toLowerCase()) && !DATE_ONLY.test(name)) return name;
  }
  return null;
}

function archiveStem(name: string): string {
  return name.replace(/\.(?:tgz|tbz2?|txz|tzst|zip|tar(?:\.(?:gz|bz2|xz|zst))?)$/i, "");
}
