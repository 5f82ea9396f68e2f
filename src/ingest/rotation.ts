/** Tells from file names which files are one log, rotated, and in which order it was written. */

const COMPRESSED = /\.(?:gz|bz2|xz|zst|zstd)$/i;
const LOG_ENDING = /\.(?:log|out|err|txt)$/i;

/** `…2024-03-05`, `…20240305`, with an hour, a time or a count behind it, before or after the log's own ending. */
const DATED =
  /^(.*?)[-._]?(?<!\d)((?:19|20)\d\d([-_.]?)(?:0[1-9]|1[0-2])\3(?:0[1-9]|[12]\d|3[01]))(\d*(?:[-_.T:]\d+)*)Z?(\.(?:log|out|err|txt))?$/i;

/** `zk1.log.3`, and `zk1.log.old` for the one before. */
const COUNTED = /^(.+)\.(\d{1,5}|old)$/i;

/** `zk1.3.log` where zk1.log stands beside it; else 3 may be the name of a node. */
const COUNTED_INSIDE = /^(.+)\.(\d{1,5})(\.(?:log|out|err|txt))$/i;

/** The kubelet's `NAMESPACE_POD_UID/CONTAINER/RESTARTS.log`: a higher number is a later run. */
const POD_FOLDER = /(?:^|\/)[^/_]+_[^/_]+_[0-9a-f-]{32,36}\/[^/]+$/;
const RESTART = /^(\d+)(\.log)$/;

/** Dated pieces are older than counted ones, and those than the file being written. */
const DATED_RANK = 0;
const COUNTED_RANK = 1;
const CURRENT_RANK = 2;

/** What a file name says: the log it belongs to, and numbers that put its pieces in the order they were written. */
interface Piece {
  readonly log: string;
  readonly age: readonly number[];
  readonly packed: boolean;
}

/**
 * Groups file names of one folder into logs, each oldest piece first; groups stand in the order of their first name.
 * `folder` is the folder's path: in a pod's log folder the numbers are restarts.
 */
export function groupRotated(names: readonly string[], folder: string): string[][] {
  const present = new Set(names.map((name) => name.replace(COMPRESSED, "")));
  const isPod = POD_FOLDER.test(folder.replaceAll("\\", "/"));
  const logs = new Map<string, (Piece & { readonly name: string })[]>();
  for (const name of names) {
    const one = isPod ? restartPiece(name, present) : piece(name, present);
    logs.set(one.log, [...(logs.get(one.log) ?? []), { ...one, name }]);
  }
  return [...logs.values()].map((pieces) => pieces.sort(byAge).map(({ name }) => name));
}

/** The name of the log a file belongs to, without marks of rotation and compression: `zk1.log` of `zk1.log.2.gz`. */
export function logName(name: string): string {
  return piece(name, new Set()).log;
}

function piece(name: string, present: ReadonlySet<string>): Piece {
  const plain = name.replace(COMPRESSED, "");
  const packed = plain !== name;
  const dated = DATED.exec(plain);
  if (dated !== null) return datedPiece(dated, packed);
  const counted = COUNTED.exec(plain);
  if (counted !== null) {
    const [, log = "", count = ""] = counted;
    if (LOG_ENDING.test(log) || present.has(log)) return { log, age: [COUNTED_RANK, -countOf(count)], packed };
  }
  const inside = COUNTED_INSIDE.exec(plain);
  if (inside !== null) {
    const [, stem = "", count = "", ending = ""] = inside;
    if (present.has(stem + ending)) return { log: stem + ending, age: [COUNTED_RANK, -countOf(count)], packed };
  }
  return { log: plain, age: [CURRENT_RANK], packed };
}

/** Counts behind a date go up, other than counts without one. */
function datedPiece(match: RegExpExecArray, packed: boolean): Piece {
  const [, stem = "", date = "", , rest = "", ending = ""] = match;
  const numbers = rest.split(/\D+/).filter((digits) => digits !== "");
  return { log: stem + ending, age: [DATED_RANK, Number(date.replace(/\D/g, "")), ...numbers.map(Number)], packed };
}

function restartPiece(name: string, present: ReadonlySet<string>): Piece {
  const one = piece(name, present);
  const restart = RESTART.exec(one.log);
  return restart === null ? one : { ...one, log: ".log", age: [Number(restart[1]), ...one.age] };
}

function countOf(count: string): number {
  return count.toLowerCase() === "old" ? 1 : Number(count);
}

/** Of two files with one number, the compressed one was finished first. */
function byAge(a: Piece, b: Piece): number {
  for (let at = 0; at < Math.min(a.age.length, b.age.length); at++) {
    const difference = (a.age[at] ?? 0) - (b.age[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.age.length - b.age.length || Number(b.packed) - Number(a.packed);
}
