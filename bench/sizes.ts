/** Sizes as people write them. */

const UNITS = { KiB: 1 << 10, MiB: 1 << 20, GiB: 1 << 30 } as const;

/** `64MiB` in bytes; null where it is no size. */
export function readSize(text: string): number | null {
  const match = /^(\d+)(KiB|MiB|GiB)$/.exec(text);
  return match ? Number(match[1]) * UNITS[match[2] as keyof typeof UNITS] : null;
}

/** The largest unit that leaves a whole number. */
export function sizeText(bytes: number): string {
  const unit = (["GiB", "MiB", "KiB"] as const).find((one) => bytes % UNITS[one] === 0);
  return unit ? `${bytes / UNITS[unit]} ${unit}` : `${bytes} bytes`;
}
