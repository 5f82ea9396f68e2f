/** The file of a thread. */

/** The file beside the program's own that a thread runs: TypeScript in development, JavaScript as it is shipped. */
export function threadFile(
  name: "explore-thread" | "sift-thread" | "unpack-thread" | "../explorer/search/search-thread",
): URL {
  return new URL(`./${name}${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);
}
