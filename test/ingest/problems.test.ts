import { expect, test } from "vitest";
import type { Problem } from "../../src/event.ts";
import * as problems from "../../src/ingest/problems.ts";

function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code, syscall: "open" });
}

const all: readonly Problem[] = [
  ...["ENOENT", "EACCES", "EISDIR", "ENODEV"].map((code) => problems.unreadable("zk1.log", systemError(code))),
  problems.notAFile("/dev/null"),
  problems.noLogsIn("conf/"),
  problems.emptyInput("zk1.log"),
  problems.binaryInput("snapshot.0"),
  problems.truncatedGzip("zk1.log.gz"),
  problems.corruptCompression("zk1.log.xz", "xz"),
  problems.trailingGarbage("zk1.log.gz", 12),
  problems.truncatedArchive("logs.tar"),
  problems.refusedMember("logs.tar", "../\u001b[31m.log"),
  problems.encryptedMember("logs.zip!zk1.log"),
  problems.archiveTooLarge("logs.tar", "16384 MiB"),
  problems.archiveTooDeep("a.tar!b.tar!c.tar"),
  problems.archiveOnPipe("-"),
  problems.overLongLine("zk1.log", 7, 1_048_576),
  problems.nulBytes("zk1.log", 7),
  problems.brokenUtf8("zk1.log", 7),
];

test("a pattern that the shell left as it was has another remedy than a misspelt name", () => {
  expect(problems.unreadable("logs/zk*.log", systemError("ENOENT")).text).toBe(
    "logs/zk*.log cannot be read: no file is called so; leave out the quotes, so that the shell puts names in its place, or name the folder.",
  );
});

test("each problem is one sentence that names the thing and the remedy", () => {
  expect(all.map(({ code, text }) => `${code}: ${text}`).join("\n")).toMatchInlineSnapshot(`
    "unreadable: zk1.log cannot be read: there is no such file; check the spelling, or whether it was rotated away meanwhile.
    unreadable: zk1.log cannot be read: permission is denied; run as a user who may read it, or copy it to where you may.
    unreadable: zk1.log cannot be read: it is a directory; name a file in it, or give the directory itself as a path.
    unreadable: zk1.log cannot be read: the system says ENODEV.
    unreadable: /dev/null cannot be read: it is a device or a socket; name a file, a folder or a pipe.
    empty: conf/ holds no file that could be a log; name the file itself if it has an unusual ending.
    empty: zk1.log is empty; check whether the server logs elsewhere or the file was just rotated.
    binary: snapshot.0 is not text; name the server's log, not a data file or a program.
    truncated-gzip: zk1.log.gz ends in the middle of its gzip data; what came before is used, copy it again.
    corrupt-compression: zk1.log.xz has broken xz data; what could be decoded before the break is used, copy it again.
    corrupt-compression: zk1.log.gz has 12 bytes after the end of its gzip data that cannot be read; copy it again.
    truncated-archive: logs.tar is a broken or cut archive; what could be unpacked is used, copy it again.
    unreadable: logs.tar holds a file named "../\\u001b[31m.log" that points outside the archive; it was left out.
    unreadable: logs.zip!zk1.log is encrypted; unpack the archive with its password and name the folder.
    unreadable: logs.tar unpacks to more than 16384 MiB; unpack it yourself and name the folder.
    unreadable: a.tar!b.tar!c.tar is an archive in an archive in an archive; unpack it yourself and name the folder.
    unreadable: The pipe carries an archive, which only a file can; save it and name the file.
    over-long-line: Line 7 of zk1.log is longer than 1048576 bytes; the rest of it was skipped.
    nul-bytes: Line 7 of zk1.log holds NUL bytes; the disk was full or lost power, or the log was truncated while open.
    broken-utf8: Line 7 of zk1.log is not UTF-8; bytes that cannot be read are shown as �."
  `);
});
