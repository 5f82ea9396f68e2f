/** The thread that searches text, so that nothing it does holds up a key. */
import { parentPort } from "node:worker_threads";
import { NEWS_MS, Searcher, type ToSearcher } from "./searcher.ts";

const searcher = new Searcher((message) => parentPort?.postMessage(message));
let stepping: NodeJS.Immediate | null = null;
let waiting: NodeJS.Timeout | undefined;

function work(): void {
  const hasMore = searcher.step();
  stepping = hasMore ? setImmediate(work) : null;
  if (!hasMore && searcher.isSearching) waiting = setTimeout(work, NEWS_MS);
}

parentPort?.on("message", (message: ToSearcher) => {
  searcher.hear(message);
  if (stepping !== null) return;
  clearTimeout(waiting);
  work();
});
