/** Every sentence the ingest stage says about an input, one named function each. */
import type { Problem } from "../event.ts";
import type { Compression } from "./sniff.ts";

/** Where a stage puts what it finds wrong with an input. */
export type Report = (problem: Problem) => void;

/** True for what the operating system refuses (open, read, stat …), false for defects and for broken data. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}

/** As a path names what is piped in. */
const STDIN = "-";

/** An input at the beginning of a sentence. */
export function subject(path: string): string {
  return path === STDIN ? "The pipe" : path;
}

/** An input within a sentence. */
export function named(path: string): string {
  return path === STDIN ? "the pipe" : path;
}

/** Problems after which the answer may lack something. */
const LOSSES = new Set<Problem["code"]>([
  "unreadable",
  "empty",
  "binary",
  "not-a-server-log",
  "truncated-gzip",
  "truncated-archive",
  "corrupt-compression",
  "over-long-line",
  "no-date",
  "newest-first",
  "memory-bound",
]);

export function isLoss({ code }: Problem): boolean {
  return LOSSES.has(code);
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file; check the spelling, or whether it was rotated away meanwhile",
  EACCES: "permission is denied; run as a user who may read it, or copy it to where you may",
  EPERM: "permission is denied; run as a user who may read it, or copy it to where you may",
  EISDIR: "it is a directory; name a file in it, or give the directory itself as a path",
  ENOTDIR: "a part of the path is a file, not a directory; check the spelling",
  ELOOP: "its symbolic links lead in a circle; name the file itself",
  EMFILE: "too many files are open; raise the limit with `ulimit -n`",
  ENOSPC: "there is no room to unpack it in the temporary folder; set TMPDIR to a larger one",
  EIO: "the disk reports an error; copy what can be saved to another disk first",
};

/** What a shell would have replaced by names. */
const PATTERN = /[*?]|\[.+\]/;
const NO_MATCH =
  "no file is called so; leave out the quotes, so that the shell puts names in its place, or name the folder";

export function unreadable(path: string, error: NodeJS.ErrnoException): Problem {
  const isPattern = error.code === "ENOENT" && PATTERN.test(path);
  const cause = (isPattern ? NO_MATCH : CAUSES[error.code ?? ""]) ?? `the system says ${error.code ?? error.message}`;
  return whole("unreadable", `${path} cannot be read: ${cause}.`);
}

export function notAFile(path: string): Problem {
  return whole("unreadable", `${path} cannot be read: it is a device or a socket; name a file, a folder or a pipe.`);
}

export function noLogsIn(path: string): Problem {
  return whole("empty", `${path} holds no file that could be a log; name the file itself if it has an unusual ending.`);
}

export function emptyInput(path: string): Problem {
  if (path === STDIN) return whole("empty", "The pipe is empty; check the command before it, or name the logs.");
  return whole("empty", `${path} is empty; check whether the server logs elsewhere or the file was just rotated.`);
}

export function binaryInput(path: string): Problem {
  return whole("binary", `${subject(path)} is not text; name the server's log, not a data file or a program.`);
}

export function truncatedGzip(path: string): Problem {
  return whole(
    "truncated-gzip",
    `${subject(path)} ends in the middle of its gzip data; what came before is used, copy it again.`,
  );
}

export function corruptCompression(path: string, compression: Compression): Problem {
  const text = `${subject(path)} has broken ${compression} data; what could be decoded before the break is used, copy it again.`;
  return whole("corrupt-compression", text);
}

export function trailingGarbage(path: string, bytes: number): Problem {
  const text = `${subject(path)} has ${bytes} bytes after the end of its gzip data that cannot be read; copy it again.`;
  return whole("corrupt-compression", text);
}

export function truncatedArchive(path: string): Problem {
  return whole(
    "truncated-archive",
    `${path} is a broken or cut archive; what could be unpacked is used, copy it again.`,
  );
}

export function refusedMember(path: string, name: string): Problem {
  const text = `${path} holds a file named ${JSON.stringify(name)} that points outside the archive; it was left out.`;
  return whole("unreadable", text);
}

export function encryptedMember(path: string): Problem {
  return whole("unreadable", `${path} is encrypted; unpack the archive with its password and name the folder.`);
}

export function archiveTooLarge(path: string, limit: string): Problem {
  return whole("unreadable", `${path} unpacks to more than ${limit}; unpack it yourself and name the folder.`);
}

export function archiveTooDeep(path: string): Problem {
  return whole(
    "unreadable",
    `${path} is an archive in an archive in an archive; unpack it yourself and name the folder.`,
  );
}

export function archiveOnPipe(path: string): Problem {
  return whole("unreadable", `${subject(path)} carries an archive, which only a file can; save it and name the file.`);
}

export function overLongLine(path: string, line: number, limit: number): Problem {
  const text = `Line ${line} of ${named(path)} is longer than ${limit} bytes; the rest of it was skipped.`;
  return { code: "over-long-line", line, text };
}

export function nulBytes(path: string, line: number): Problem {
  const text = `Line ${line} of ${named(path)} holds NUL bytes; the disk was full or lost power, or the log was truncated while open.`;
  return { code: "nul-bytes", line, text };
}

export function brokenUtf8(path: string, line: number): Problem {
  const text = `Line ${line} of ${named(path)} is not UTF-8; bytes that cannot be read are shown as \uFFFD.`;
  return { code: "broken-utf8", line, text };
}

function whole(code: Problem["code"], text: string): Problem {
  return { code, line: 0, text };
}
