/** A thread that unpacks one file: for each message one block. */
import { parentPort, workerData } from "node:worker_threads";
import { readChunks } from "../ingest/read.ts";
import { bytesIn, fill } from "../parse/sieve/fill.ts";
import type { Unpacked, UnpackTask } from "../parse/sieve/threads.ts";

const { input, memories }: UnpackTask = workerData;

function post(unpacked: Unpacked): void {
  parentPort?.postMessage(unpacked);
}

const chunks = readChunks(input, (problem) => post({ problem }));
const filled = fill(
  memories.map((memory) => Buffer.from(memory)),
  bytesIn(chunks),
);
parentPort?.on("message", async () => post({ filled: await filled.next() }));
