/** What a stream is, told from its first bytes and never from its name. */

export type Compression = "gzip" | "bzip2" | "xz" | "zstd";
export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** By chance no data file has so many characters in a row with a NUL behind each. */
const SAMPLE_BYTES = 64;

/** How the stream is compressed, or null. */
export function compressionOf(head: Buffer): Compression | null {
  if (startsWith(head, [0x1f, 0x8b, 0x08])) return "gzip";
  // The block signature follows the level: "BZh" alone could open a text.
  if (startsWith(head, [0x42, 0x5a, 0x68]) && isBzip2Block(head.subarray(4, 10))) return "bzip2";
  if (startsWith(head, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00])) return "xz";
  if (startsWith(head, [0x28, 0xb5, 0x2f, 0xfd])) return "zstd";
  return null;
}

/** The encoding a byte order mark announces and the length of the mark; UTF-8 without a mark otherwise. */
export function encodingOf(head: Buffer): { readonly encoding: Encoding; readonly markBytes: number } {
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return { encoding: "utf-8", markBytes: 3 };
  if (startsWith(head, [0xff, 0xfe])) return { encoding: "utf-16le", markBytes: 2 };
  if (startsWith(head, [0xfe, 0xff])) return { encoding: "utf-16be", markBytes: 2 };
  if (isEverySecondNul(head)) return { encoding: "utf-16le", markBytes: 0 };
  return { encoding: "utf-8", markBytes: 0 };
}

/** ASCII in UTF-16, little end first, which has a NUL behind each character; a log that begins with NULs has them alone. */
function isEverySecondNul(head: Buffer): boolean {
  const sample = head.subarray(0, SAMPLE_BYTES);
  return sample.length === SAMPLE_BYTES && sample.every((byte, at) => (byte === 0) === (at % 2 === 1));
}

/** The archive format of an uncompressed stream, or null. */
export function archiveOf(head: Buffer): "tar" | "zip" | null {
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return "zip";
  return isTarHeader(head) ? "tar" : null;
}

/** By the header's checksum, which the oldest tars have too; "ustar" they have not. */
function isTarHeader(head: Buffer): boolean {
  if (head.length < 512 || head[0] === 0) return false;
  const stated = Number.parseInt(head.toString("latin1", 148, 156).replaceAll("\0", " ").trim(), 8);
  let sum = 8 * 0x20;
  for (let at = 0; at < 512; at++) if (at < 148 || at >= 156) sum += head.readUInt8(at);
  return sum === stated;
}

function isBzip2Block(bytes: Buffer): boolean {
  const data = [0x31, 0x41, 0x59, 0x26, 0x53, 0x59];
  const emptyStream = [0x17, 0x72, 0x45, 0x38, 0x50, 0x90];
  return startsWith(bytes, data) || startsWith(bytes, emptyStream);
}

function startsWith(head: Buffer, signature: readonly number[]): boolean {
  return head.length >= signature.length && signature.every((byte, at) => head[at] === byte);
}
