/** The memory of a sieve: what its code leaves there, and where. */

/** Where things stand in the memory of a sieve, in bytes. */
export const MEMORY = {
  /** Words that the code leaves for its caller: STATE. */
  state: 0,
  /** The date that the stamps are of, as printed. */
  date: 64,
  /** How many records were taken, by rule: a word each. */
  taken: 1024,
  /** Lines that were left, three words each: begin, end, and twice the number in the block, plus 1 behind a record taken. */
  left: 16 * 1024,
  /** Seconds of the day in which records were taken, a word each, repeated only where others stand between. */
  seconds: (16 + 384) * 1024,
  block: (16 + 384 + 128) * 1024,
} as const;

/** How many fit in a list, but for the others that come with the last one; a block with more is sifted in several goes. */
export const MOST_LEFT = 32 * 1024 - 2;
export const MOST_SECONDS = 32 * 1024 - 1;

/** What the words of the state say. */
export const STATE = {
  /** Lines left, and seconds noted. */
  left: 0,
  seconds: 1,
  /** Lines gone over. */
  lines: 2,
  /** Least and greatest millisecond of the day of the records taken. */
  least: 3,
  greatest: 4,
  /** Not zero where the date is one. */
  isDate: 5,
  /** Set by the header: millisecond of the day of the line at hand. */
  time: 6,
  /** Set by the message: its rule, whether that is of the crowd or known, and the end of its line without its newline. */
  rule: 7,
  isCrowd: 8,
  end: 9,
  /** Where a line of another date begins, without what is around it; 0 where none stopped the code. */
  inner: 10,
  /** Not zero where calls of traces may be taken. */
  takesCalls: 11,
  /** Lines that lack what is around the others. */
  others: 12,
} as const;

/** Where a word of the state stands. */
export function addressOf(name: keyof typeof STATE): number {
  return MEMORY.state + 4 * STATE[name];
}
