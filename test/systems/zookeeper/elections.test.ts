/** Elections, leaders and outages of small ensembles. */
import { describe, expect, it } from "vitest";
import type { Ensemble } from "../../../src/systems/zookeeper/ensemble.ts";
import { ensembleFrom, since } from "./short-log.ts";

/** Three servers that elect 2, which serves from 280 ms on. */
const FORMED = {
  0: "looking@0 election@1 vote:0<0@2 vote:2<2@5 vote:2<0@8 following@220 diff@300",
  1: "looking@0 election@1 vote:1<1@2 vote:2<2@5 vote:2<1@8 following@220 diff@300",
  2: "looking@0 election@1 vote:2<2@2 vote:2<0@5 vote:2<1@6 leading@220 quorum:0,2@280",
};

/** 2 dies at 5 s; 0 and 1 notice it and elect 1, which serves from 5290 ms on. */
const LEADER_DIED = {
  0: `${FORMED[0]} broken:2@5000 failed@5000 looking@5005 election@5006 vote:0<0@5007 vote:1<1@5009 vote:1<0@5010 following@5220 diff@5300`,
  1: `${FORMED[1]} broken:2@5000 failed@5000 looking@5005 election@5006 vote:1<1@5007 vote:1<0@5010 leading@5220 quorum:0,1@5290`,
  2: `${FORMED[2]} broken:9@4000`,
};
const LATER = "broken:9@30000";

/** `E1 1-280 elected zk2, attempts zk0 zk1 zk2, joins -`. */
function elections({ elections }: Ensemble): string[] {
  return elections.map(({ id, from, to, outcome, leadership, attempts, joins }) => {
    const names = (list: typeof attempts) =>
      list
        .map(({ server }) => server.name)
        .sort()
        .join(" ") || "-";
    return `${id} ${since(from)}-${since(to)} ${outcome} ${leadership?.server.name ?? "-"}, attempts ${names(attempts)}, joins ${names(joins)}`;
  });
}

const leaders = ({ leaders }: Ensemble) =>
  leaders.map(({ server, from, to, inferred }) => `${server.name}${inferred ? "?" : ""} ${since(from)}-${since(to)}`);
const gaps = ({ gaps }: Ensemble) => gaps.map(({ kind, from, to }) => `${kind} ${since(from)}-${since(to)}`);

describe("a first election", () => {
  it("is one, of all attempts, and ends when the leader serves", async () => {
    const ensemble = await ensembleFrom({ ...FORMED, 2: `${FORMED[2]} ${LATER}` });
    expect({ elections: elections(ensemble), leaders: leaders(ensemble) }).toEqual({
      elections: ["E1 1-280 elected zk2, attempts zk0 zk1 zk2, joins -"],
      leaders: ["zk2 280-30000"],
    });
  });

  it("is known from the followers' logs alone, and its leader is inferred", async () => {
    const ensemble = await ensembleFrom({ 0: FORMED[0], 1: `${FORMED[1]} ${LATER}` });
    expect({ elections: elections(ensemble), leaders: leaders(ensemble) }).toEqual({
      elections: ["E1 1-300 elected server.2, attempts zk0 zk1, joins -"],
      leaders: ["server.2? 300-30000"],
    });
  });

  it("whose leader no line names has not failed where its follower serves, or goes on following", async () => {
    for (const end of ["diff@300 other@90000", "other@90000"]) {
      const ensemble = await ensembleFrom({ 1: `looking@0 election@1 following@220 ${end}` });
      expect(elections(ensemble)).toEqual(["E1 1-220 open -, attempts zk1, joins -"]);
    }
  });

  it("has failed where the role that it gave is given up and the log goes on no further", async () => {
    const ensemble = await ensembleFrom({ 1: "looking@0 election@1 following@220 failed@4000 exit@4001" });
    expect(elections(ensemble)).toEqual(["E1 1-220 failed -, attempts zk1, joins -"]);
  });

  it("is none with one of which the log has kept nothing but its beginning, hours before", async () => {
    const formed = `looking@90000000 election@90000001 vote:1<1@90000002 vote:1<0@90000005 leading@90000220 quorum:0,1@90000280 ${LATER.replace("30000", "90030000")}`;
    const ensemble = await ensembleFrom({ 1: `looking@0 election@1 timeout:400@210 expired@80000000 ${formed}` });
    expect(elections(ensemble)).toEqual([
      "E1 1-210 open -, attempts zk1, joins -",
      "E2 90000001-90000280 elected zk1, attempts zk1, joins -",
    ]);
  });

  it("that goes on at the end of the log is open", async () => {
    const log = "looking@0 election@1 vote:0<0@2 dials:1@3 dials:2@4 timeout:400@210 timeout:60000@60000";
    const ensemble = await ensembleFrom({ 0: log });
    expect({ elections: elections(ensemble), leaders: leaders(ensemble), gaps: gaps(ensemble) }).toEqual({
      elections: ["E1 1-60000 open -, attempts zk0, joins -"],
      leaders: [],
      gaps: ["leaderless 0-60000"],
    });
  });
});

describe("a leader that dies", () => {
  it("is followed by another election and another leader, and in between there is none", async () => {
    const ensemble = await ensembleFrom({
      ...LEADER_DIED,
      0: `${LEADER_DIED[0]} ${LATER}`,
      1: `${LEADER_DIED[1]} ${LATER}`,
    });
    expect({ elections: elections(ensemble), leaders: leaders(ensemble), gaps: gaps(ensemble) }).toEqual({
      elections: [
        "E1 1-280 elected zk2, attempts zk0 zk1 zk2, joins -",
        "E2 5006-5290 elected zk1, attempts zk0 zk1, joins -",
      ],
      leaders: ["zk2 280-5000", "zk1 5290-30000"],
      gaps: ["leaderless 0-280", "leaderless 5000-5290"],
    });
  });

  it("is known to have led no longer than its last follower followed, where nobody noticed its death", async () => {
    const quiet = (log: string) => log.replace("broken:2@5000 ", "");
    const ensemble = await ensembleFrom({
      0: quiet(LEADER_DIED[0]),
      1: `${quiet(LEADER_DIED[1])} ${LATER}`,
      2: LEADER_DIED[2],
    });
    expect(leaders(ensemble)).toEqual(["zk2 280-5000", "zk1 5290-30000"]);
    expect(gaps(ensemble)).toEqual(["leaderless 0-280", "leaderless 5000-5290"]);
    const last = ensemble.servers.find(({ name }) => name === "zk2")?.roles.at(-1);
    expect(last).toMatchObject({ state: "unknown", inferred: true, serving: false });
  });

  it("without a word, and without a successor, led until its followers left, and nobody after that", async () => {
    const ensemble = await ensembleFrom({
      0: `${FORMED[0]} looking@5005 election@5006 vote:0<0@5007 timeout:400@5500 timeout:60000@60000`,
      1: `${FORMED[1]} looking@5000 election@5001 vote:1<1@5002 timeout:400@5500 timeout:60000@60000`,
      // its last line is the one that says that it leads
      2: FORMED[2],
    });
    expect(leaders(ensemble)).toEqual(["zk2 280-5005"]);
    expect(gaps(ensemble)).toEqual(["leaderless 0-280", "leaderless 5000-60000"]);
  });

  it("and comes back joins the new one; that is no election", async () => {
    const back =
      "config@9000 looking@9010 election@9011 vote:2<2@9012 vote:1<1=LEADING@9013 vote:1<0=FOLLOWING@9014 following@9020 diff@9100";
    const ensemble = await ensembleFrom({
      ...LEADER_DIED,
      1: `${LEADER_DIED[1]} ${LATER}`,
      2: `${LEADER_DIED[2]} ${back}`,
    });
    expect(elections(ensemble)).toEqual([
      "E1 1-280 elected zk2, attempts zk0 zk1 zk2, joins -",
      "E2 5006-5290 elected zk1, attempts zk0 zk1, joins zk2",
    ]);
    expect(leaders(ensemble)).toEqual(["zk2 280-5000", "zk1 5290-30000"]);
  });
});

describe("a quorum that is lost", () => {
  it("ends the leadership; until a server comes back there is no election to win", async () => {
    const ensemble = await ensembleFrom({
      0: `${FORMED[0]} broken:9@4000`,
      1: `${FORMED[1]} broken:9@4000`,
      2: `${FORMED[2]} broken:0@5000 broken:1@5001 shutdown@6000 looking@6001 election@6002 vote:2<2@6003 dials:0@6004 dials:1@6005 timeout:400@6203 timeout:60000@40000`,
    });
    expect({ elections: elections(ensemble), leaders: leaders(ensemble) }).toEqual({
      elections: ["E1 1-280 elected zk2, attempts zk0 zk1 zk2, joins -", "E2 6002-40000 open -, attempts zk2, joins -"],
      leaders: ["zk2 280-6000"],
    });
    expect(gaps(ensemble)).toContain("leaderless 6000-40000");
  });
});

describe("logs that end in the stop of all servers", () => {
  it("end without an outage", async () => {
    const stop = "failed@30000 looking@30001 election@30002";
    const ensemble = await ensembleFrom({
      0: `${FORMED[0]} broken:2@30000 ${stop}`,
      1: `${FORMED[1]} broken:2@30000 ${stop}`,
      2: `${FORMED[2]} ${"broken:9@29900"}`,
    });
    expect(gaps(ensemble)).toEqual(["leaderless 0-280"]);
  });
});

describe("servers that serve say nothing", () => {
  const roleOf = ({ servers }: Ensemble, sid: number) => servers.find((server) => server.sid === sid)?.roles.at(-1);

  it("and are taken to serve on while one of three has left", async () => {
    const ensemble = await ensembleFrom({
      ...FORMED,
      0: `${FORMED[0]} looking@5000 election@5001 vote:0<0@5002 timeout:400@5500 timeout:60000@60000`,
    });
    expect(roleOf(ensemble, 1)).toMatchObject({ state: "following", serving: true, inferred: true });
    expect(roleOf(ensemble, 2)).toMatchObject({ state: "leading", serving: true, inferred: true });
  });

  it("and one that leaves says nothing of another one, where no third is known", async () => {
    const ensemble = await ensembleFrom({
      1: `following@0 diff@50 failed@5000 looking@5005 election@5006 vote:1<1@5007 timeout:400@5500 timeout:60000@60000`,
      2: "quorum:1,2@60",
    });
    expect(roleOf(ensemble, 2)).toMatchObject({ state: "leading", serving: true, inferred: true });
  });

  const left = (at: number) => `looking@${at} election@${at + 1} timeout:400@${at + 500} timeout:60000@60000`;

  it("but for clients, and then they still are what they were", async () => {
    const clients = [8000, 20_000, 30_000, 50_000].map((at) => `client@${at}`).join(" ");
    const ensemble = await ensembleFrom({
      0: `${FORMED[0]} ${left(5000)}`,
      1: `${FORMED[1]} ${left(7000)}`,
      2: `${FORMED[2]} ${clients}`,
    });
    expect(roleOf(ensemble, 2)).toMatchObject({ state: "leading", serving: true });
  });

  it("and nobody knows what they are once two of three have left", async () => {
    const ensemble = await ensembleFrom({
      ...FORMED,
      0: `${FORMED[0]} ${left(5000)}`,
      1: `${FORMED[1]} ${left(7000)}`,
    });
    expect(roleOf(ensemble, 2)).toMatchObject({ state: "unknown", serving: false });
    expect(leaders(ensemble)).toEqual(["zk2 280-7000"]);
  });
});
