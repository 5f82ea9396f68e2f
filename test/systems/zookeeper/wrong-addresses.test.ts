/** Addresses in one server's list that are another one's, and what only looks like them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { detector as duplicateId } from "../../../src/systems/zookeeper/detectors/duplicate-server-id.ts";
import { wrongLists } from "../../../src/systems/zookeeper/wrong-addresses.ts";
import { ensembleOfLogs } from "./ensemble-of.ts";

const ROOT = join(import.meta.dirname, "../../../fixtures/zookeeper");

function logsIn(name: string): Record<string, string> {
  const files = readdirSync(join(ROOT, name)).filter((file) => file.endsWith(".log"));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(ROOT, name, file), "utf8")]));
}

async function wrongIn(logs: Readonly<Record<string, string>>): Promise<string[]> {
  return wrongLists(await ensembleOfLogs(logs)).flatMap(({ server, addresses }) =>
    addresses.map(
      ({ sid, dialled, right, whose }) =>
        `${server.name}: ${dialled.of} of ${sid} at ${dialled.host}:${dialled.port}, not ${right.host}:${right.port}, but ${whose}`,
    ),
  );
}

describe("a list with a wrong address", () => {
  it("is told where two members' ports are exchanged", async () => {
    expect(await wrongIn(logsIn("ports-of-two-exchanged-in-one-list"))).toEqual([
      "zk1: election of 2 at zk2:3890, not zk2:3889, but 3",
      "zk1: election of 3 at zk3:3889, not zk3:3890, but 2",
    ]);
  });

  it("is told where it looks for its leader on another member's host", async () => {
    expect(await wrongIn(logsIn("addresses-exchanged-in-one-list"))).toEqual([
      "zk1: quorum of 3 at zk2:2888, not zk3:2888, but 2",
    ]);
  });

  it("is not told where it is not certain whom the server had elected", async () => {
    expect(await wrongIn(logsIn("quorum-port-is-a-client-port"))).toEqual([]);
  });

  it("is not told where two lists differ and nothing says which is the right one", async () => {
    const logs = logsIn("ports-of-two-exchanged-in-one-list");
    const unsaid = Object.entries(logs).map(([name, log]) => [
      name,
      log.replaceAll(/^.*(my election bind port|Follower sid).*\n/gm, ""),
    ]);
    expect(await wrongIn(Object.fromEntries(unsaid))).toEqual([]);
  });

  it("is not told of another name of a host", async () => {
    const logs = logsIn("ports-of-two-exchanged-in-one-list");
    const renamed = (logs["zk1.log"] ?? "")
      .replaceAll(/zk2\/([\d.]+):(\d)890/g, "zk2.dc1.example/$1:$2889")
      .replaceAll(/zk3\/([\d.]+):(\d)889/g, "zk3.dc1.example/$1:$2890");
    expect(await wrongIn({ ...logs, "zk1.log": renamed })).toEqual([]);
  });

  it("is not told of ports that a process had before it was restarted with others", async () => {
    const logs = logsIn("ports-of-two-exchanged-in-one-list");
    const [before = "", after = ""] = (logs["zk3.log"] ?? "").split(/(?=2026-11-24 00:29:38)/);
    expect(after).not.toBe("");
    const moved = { ...logs, "zk1.log": "", "zk3.log": `${before}${after.replaceAll("3890", "4890")}` };
    expect(await wrongIn(moved)).toEqual([]);
  });
});

it("a clone that kept the id of another server is told with the id that its host is to have", async () => {
  const [draft, ...others] = duplicateId.detect(await ensembleOfLogs(logsIn("clone-with-stale-myid")));
  expect(others).toEqual([]);
  expect(draft?.title).toBe("zk4 and server.4 run under the same server id 4: the host zk5 is to have 5");
});
