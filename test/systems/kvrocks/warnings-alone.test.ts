/** Logs of warnings and errors alone: what a table did is not in them, and is not taken for a broken network. */
import { expect, it } from "vitest";
import { findingsOn, inShort } from "./told.ts";

const at = (clock: string, rest: string, level = "W") => `${level}20261003 08:00:${clock} ${rest}`;
const lost = (clock: string, thread: number, addr: string) => [
  at(
    `${clock}.100000`,
    `${thread} replication.cc:147] Write error while sending batch to slave: Broken pipe. batches: 0x24`,
    "E",
  ),
  at(
    `${clock}.100100`,
    `${thread} replication.cc:84] Slave thread was terminated, would stop feeding the slave: ${addr}`,
  ),
];
const BEGUN = at("01.000000", "97 replication.cc:349] Clean old synced checkpoint successfully");
const BOTH = [...lost("30", 98, "10.2.0.9:50412"), ...lost("31", 99, "10.2.0.10:50413")];
const storms = async (lines: readonly string[]) =>
  inShort(await findingsOn({ kv1: [BEGUN, ...lines] })).filter((line) => line.includes("storm"));

it("a master that has just begun to replicate itself lost its replicas to a new table", async () => {
  const demoted = at("29.900000", "97 replication.cc:349] Clean old synced checkpoint successfully");
  expect(await storms([demoted, ...BOTH])).toEqual([]);
});

it("one that did so long before lost them to something else", async () => {
  expect(await storms(BOTH)).toEqual(["kvrocks/replica-disconnect-storm (medium): kv1 lost 2 replicas within 1 s"]);
});
