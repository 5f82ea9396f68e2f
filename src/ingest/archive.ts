/** Unpacks the logs of a tar or zip archive into the temporary folder, where they are read like any file. */
import { createWriteStream, existsSync, statSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { unpackTar } from "modern-tar/fs";
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from "yauzl";
import {
  archiveTooLarge,
  encryptedMember,
  isSystemError,
  type Report,
  refusedMember,
  truncatedArchive,
  unreadable,
} from "./problems.ts";
import { inflatedChunks } from "./read.ts";
import { temporaryFolder } from "./temporary.ts";
import { couldBeLog } from "./walk.ts";

/** A file of an archive: its name inside, the size stated there, and where its bytes lie now. */
export interface Member {
  readonly name: string;
  readonly bytes: number;
  readonly file: string;
}

/** What an archive may unpack to, so that a hostile one cannot fill the disk; half of the free room if that is less. */
const MOST_BYTES = 16 * 1024 ** 3;

/** No bundle of logs has more files; an archive made to hurt may have millions. */
const MOST_MEMBERS = 20_000;

/** Keeps to itself the name of the file a member is unpacked to, or null for one that is not wanted. */
type Place = (name: string, bytes: number) => string | null;

class TooLarge extends Error {}

/**
 * Unpacks the files of the archive at `file` that could be logs; `path` is how users know it.
 * Names that point outside, and what is encrypted, broken or too large, are reported; nothing is thrown for it.
 */
export async function unpack(file: string, format: "tar" | "zip", path: string, report: Report): Promise<Member[]> {
  const members: Member[] = [];
  try {
    const folder = temporaryFolder();
    const room = Math.min(MOST_BYTES, await freeBytes(folder));
    const place = placeIn(folder, room, members, (name) => report(refusedMember(path, name)));
    if (format === "zip") await unpackZip(file, path, place, report);
    else await unpackTarred(file, path, place, report);
    if (members.some(isCut)) report(truncatedArchive(path));
  } catch (error) {
    if (error instanceof TooLarge) report(archiveTooLarge(path, error.message));
    else report(isSystemError(error) ? unreadable(path, error) : truncatedArchive(path));
  }
  return members.filter(({ file }) => existsSync(file));
}

/** A tar that ends in the middle of a file is unpacked without a complaint. */
function isCut({ file, bytes }: Member): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) < bytes;
}

/** Members get numbers for names on our disk: what an archive calls them is never a path of ours. */
let placed = 0;

function placeIn(folder: string, room: number, members: Member[], refuse: (name: string) => void): Place {
  let bytesLeft = room;
  return (name, bytes) => {
    if (isHostile(name)) {
      refuse(name);
      return null;
    }
    if (!couldBeLog(name)) return null;
    bytesLeft -= bytes;
    if (bytesLeft < 0) throw new TooLarge(`${Math.floor(room / 1024 ** 2)} MiB`);
    if (members.length === MOST_MEMBERS) throw new TooLarge(`${MOST_MEMBERS} files`);
    const file = join(folder, String(placed++));
    members.push({ name, bytes, file });
    return file;
  };
}

/** An absolute name, one with a drive, or one that climbs out. */
function isHostile(name: string): boolean {
  return /^(?:[/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes("..") || name.includes("\0");
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return (bavail * bsize) / 2;
}

/** The library writes where the entry's name says: it is given ours. */
async function unpackTarred(file: string, path: string, place: Place, report: Report): Promise<void> {
  let target: string | null = null;
  const writer = unpackTar(temporaryFolder(), {
    fmode: 0o600,
    filter: ({ type, name, size }) => {
      target = type === "file" ? place(name.replace(/^(?:\.\/)+/, ""), size) : null;
      return target !== null;
    },
    map: (header) => ({ ...header, name: basename(target ?? "") }),
  });
  await pipeline(inflatedChunks(file, path, report), writer);
}

async function unpackZip(file: string, path: string, place: Place, report: Report): Promise<void> {
  const zip = await openPromise(file, { decodeStrings: false });
  try {
    for await (const entry of zip.eachEntry()) {
      const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileName, entry.extraFields, false);
      if (name.endsWith("/")) continue;
      if (entry.isEncrypted()) report(encryptedMember(`${path}!${name}`));
      else await unpackEntry(zip, entry, place(name, entry.uncompressedSize));
    }
  } finally {
    zip.close();
  }
}

/** What is broken in one member shows in its size, and does not keep the others from us. */
async function unpackEntry(zip: ZipFile, entry: Entry, target: string | null): Promise<void> {
  if (target === null) return;
  try {
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode: 0o600 }));
  } catch (error) {
    if (isSystemError(error)) throw error;
  }
}
