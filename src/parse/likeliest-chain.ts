/** Which wrappers a source has, from its first lines. */
import type { Chain, Unwrapped, Unwrapper } from "./wrapping.ts";

type IsHeader = (line: Unwrapped) => boolean;

/**
 * The wrapping under which most of the lines begin with a header; of equals, the simplest; none where no line does.
 * @param isHeader whether a line without its wrappers begins with one
 */
export function likeliestChain(lines: readonly Buffer[], unwrapper: Unwrapper, isHeader: IsHeader): Chain {
  if (halfAreBare(lines, unwrapper, isHeader)) return [];
  const counts = new Map<string, { chain: Chain; count: number }>();
  for (const bytes of lines) {
    for (const chain of unwrapper.chains(bytes, 0, bytes.length, isHeader)) {
      const key = chain.join(" ");
      const entry = counts.get(key) ?? { chain, count: 0 };
      entry.count++;
      counts.set(key, entry);
    }
  }
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count || a.chain.length - b.chain.length);
  return ranked[0]?.chain ?? [];
}

/** A line that begins with a header as it is has no other wrapping: where half of the lines do, none can have more. */
function halfAreBare(lines: readonly Buffer[], unwrapper: Unwrapper, isHeader: IsHeader): boolean {
  let left = lines.length / 2;
  return lines.some((bytes) => {
    unwrapper.take([], bytes, 0, bytes.length);
    if (isHeader(unwrapper.line)) left--;
    return left <= 0;
  });
}
