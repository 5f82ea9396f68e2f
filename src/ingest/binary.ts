/** Tells data files (snapshots, transaction logs, programs) from logs that merely hold some garbage. */

/** Random bytes hold about a tenth of control characters, text next to none. */
const CONTROL_SHARE = 0.05;

/** A whole line of this many printable characters does not come about by chance. */
const TEXT_LINE_BYTES = 20;

/** True when the first bytes of a stream hold many control characters and no line that looks like text. */
export function looksBinary(head: Buffer): boolean {
  let nuls = 0;
  let controls = 0;
  let printable = 0;
  let clean = true;
  for (const byte of head) {
    if (byte === 0x0a) {
      if (clean && printable >= TEXT_LINE_BYTES) return false;
      clean = true;
      printable = 0;
    } else if (isPrintable(byte)) printable++;
    else {
      clean = false;
      if (byte === 0) nuls++;
      else if (isControl(byte)) controls++;
    }
  }
  // A log truncated while its server kept writing begins with NULs and nothing else: that is not a data file.
  return controls > 0 && nuls + controls > head.length * CONTROL_SHARE;
}

function isPrintable(byte: number): boolean {
  // Tab, carriage return and the escape of colour codes are at home in logs.
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0d || byte === 0x1b;
}

function isControl(byte: number): boolean {
  return byte < 0x20 || byte === 0x7f;
}
