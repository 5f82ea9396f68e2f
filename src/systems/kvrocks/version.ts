/** Releases as banners name them: `2.10.1`, or `unstable`, which is of no release. */

/** True where a version is older than a release; false where it is not, or where the banner names no release. */
export function isBefore(version: string | null, release: string): boolean {
  const own = numbersOf(version);
  if (own === null) return false;
  for (const [place, number] of (numbersOf(release) ?? []).entries()) {
    const difference = (own[place] ?? 0) - number;
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** True where a version names a release that is that one or a later one. */
export function isSince(version: string | null, release: string): boolean {
  return numbersOf(version) !== null && !isBefore(version, release);
}

function numbersOf(version: string | null): number[] | null {
  return version !== null && /^\d+\.\d+/.test(version)
    ? version.split(".").map((part) => Number.parseInt(part, 10))
    : null;
}
