/** Changes of namespaces that a replica cannot take over. */
import { expect, it } from "vitest";
import { findingsOn, inShort } from "./told.ts";

const at = (clock: string, rest: string, level = "I") => `${level}20261003 08:00:${clock} 97 ${rest}`;
const START = [
  at("00.000000", "main.cc:142] kvrocks version 2.10.1"),
  at("00.200000", "server.cc:229] [server] Ready to accept connections"),
  at("01.000000", "replication.cc:555] [replication] PSync is ok, start increment batch loop"),
];
const broken = (reason: string) => [
  at("05.000000", `replication.cc:595] [replication] CRITICAL - failed to parse write batch 0x0100: ${reason}`, "E"),
  at("05.000010", "replication.cc:234] [replication] Retry in 10 seconds"),
];

it("a change of namespaces that cannot be loaded is told with its reason, and once", async () => {
  const reason = "failed to load namespaces: cannot switch off repl_namespace_enabled when namespaces exist in db";
  expect(inShort(await findingsOn({ kv2: [...START, ...broken(reason), ...broken(reason)] }))).toEqual([
    "kvrocks/namespaces-missing-after-full-sync (medium): kv2 could not take over a change of its master's namespaces: cannot switch off repl_namespace_enabled when namespaces exist in db",
  ]);
});

it("a batch that cannot be parsed for another reason is no matter of namespaces", async () => {
  const told = inShort(await findingsOn({ kv2: [...START, ...broken("Corruption: WriteBatch has wrong count")] }));
  expect(told.filter((line) => line.includes("namespaces"))).toEqual([]);
});
