/** Which of several logs is read next. */
import { join } from "node:path";
import { expect, it } from "vitest";
import { leastFar, SourceReading } from "../../../src/explorer/reading/source-reading.ts";
import { CHUNK_BYTES } from "../../../src/ingest/read.ts";
import { find, scratch } from "../../ingest/scratch.ts";
import { PARSE } from "../reading.ts";

/** The first, small chunk, two more and a little: a line in ten seconds from an hour on, or lines without a stamp. */
function log(hour: number | null): string {
  const lines: string[] = [];
  for (let line = 0, bytes = 0; bytes < 2.1 * CHUNK_BYTES; line++) {
    const stamp = new Date(Date.UTC(2017, 3, 11, hour ?? 0, 0, 10 * line)).toISOString().slice(0, 19).replace("T", " ");
    const text = hour === null ? "no line of a server" : `${stamp},000 [myid:1] - INFO  [main:QuorumPeer@1] - LOOKING`;
    lines.push(text.padEnd(200));
    bytes += 201;
  }
  return `${lines.join("\n")}\n`;
}

/** Names of the logs in the order in which their chunks are read. */
async function order(logs: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = await scratch(logs);
  const { sources } = await find(...Object.keys(logs).map((name) => join(folder, name)));
  const options = { parse: PARSE, following: false, room: { bytes: 0 } };
  const readings = sources.map((source) => new SourceReading(source, options));
  const read: string[] = [];
  for (let next = leastFar(readings, new Map()); next; next = leastFar(readings, new Map())) {
    if (await next.step()) read.push(next.parser.stem);
  }
  return read;
}

it("the log whose last stamp is earliest is read on", async () => {
  // the first chunk holds nearly one hour, the others more than fourteen
  expect(await order({ "late.log": log(20), "early.log": log(0) })).toEqual(
    "late early early early late early late late".split(" "),
  );
});

it("a log without stamps is read in step with the others, not before them", async () => {
  expect(await order({ "none.log": log(null), "zk1.log": log(0) })).toEqual(
    "none zk1 none zk1 none zk1 none zk1".split(" "),
  );
});
