/** Incidents: what belongs together within a system, and what of several systems is one story. */
import { describe, expect, it } from "vitest";
import type { Finding, Incident } from "../../src/case.ts";
import { joinIncidents } from "../../src/detect/incidents.ts";
import { type Found, linkFindings } from "../../src/detect/run.ts";
import { incidentsIn, type Setting } from "../../src/detect/stories.ts";

function finding(id: string, more: Partial<Finding> = {}): Finding {
  return {
    id,
    pathology: `any/${id}`,
    severity: "high",
    confidence: 1,
    title: `title of ${id}`,
    nodes: ["a"],
    from: 0,
    to: 1000,
    count: 1,
    measures: {},
    because: [],
    explanation: "",
    excluded: [],
    remedy: [],
    evidence: [],
    ...more,
  };
}

const SETTING: Setting = {
  system: "kvrocks",
  whole: { from: 0, to: 1_000_000 },
  triggers: [],
  ends: [],
  outages: [],
  logs: [],
  unknowns: () => [],
};

const ids = (incidents: readonly Incident[]) => incidents.map(({ findings }) => findings.join(" "));

describe("within a system", () => {
  it("findings at one node at one time are one incident", () => {
    expect(ids(incidentsIn([finding("F1"), finding("F2", { from: 20_000, to: 21_000 })], SETTING))).toEqual(["F1 F2"]);
  });

  it.each([
    ["at another node", { nodes: ["b"] }],
    ["a minute later", { from: 61_000, to: 62_000 }],
  ])("findings %s are another", (_, more) => {
    expect(ids(incidentsIn([finding("F1"), finding("F2", more)], SETTING))).toEqual(["F1", "F2"]);
  });

  it("who lasts over another's end is near what comes after", () => {
    const findings = [
      finding("F1", { to: 100_000 }),
      finding("F2", { from: 10_000, to: 20_000 }),
      finding("F3", { from: 90_000, to: 91_000 }),
    ];
    expect(ids(incidentsIn(findings, SETTING))).toEqual(["F1 F2 F3"]);
  });

  it("is told with the time of what is told, which may be less than that of the whole", () => {
    const cause = finding("F2", { severity: "medium", from: 0, to: 60_000 });
    const [incident] = incidentsIn([finding("F1", { from: 50_000, to: 52_000, because: ["F2"] }), cause], SETTING);
    expect([incident?.from, incident?.to]).toEqual([0, 60_000]);
    expect(incident?.verdict[0]).toBe("Title of F1 (00:00:50.000 to 00:00:52.000 UTC).");
  });

  it("what joins two groups makes them one", () => {
    const joining = finding("F3", { nodes: ["a", "b"], from: 40_000, to: 41_000 });
    const other = finding("F2", { nodes: ["b"], from: 20_000, to: 21_000 });
    expect(ids(incidentsIn([finding("F1", { to: 20_000 }), other, joining], SETTING))).toEqual(["F1 F2 F3"]);
  });

  it("a cause belongs to its effect, wherever and whenever it was", () => {
    const effect = finding("F2", { nodes: ["b"], from: 500_000, to: 600_000, because: ["F1"] });
    const [incident, ...others] = incidentsIn([finding("F1"), effect], SETTING);
    expect(others).toEqual([]);
    expect(incident?.rootCauses).toEqual(["F1"]);
  });

  it("what is low is told with an incident, and makes none", () => {
    const low = finding("F2", { severity: "low" });
    expect(ids(incidentsIn([low], SETTING))).toEqual([]);
    expect(ids(incidentsIn([finding("F1"), low], SETTING))).toEqual(["F1 F2"]);
  });

  it("is set off by what happened to its nodes right before, and ended by what came right behind", () => {
    const turn = (node: string, at: number) => ({ node, at, text: `${node} at ${at}`, evidence: [] });
    const [incident] = incidentsIn([finding("F1", { from: 50_000, to: 60_000 })], {
      ...SETTING,
      triggers: [turn("a", 10_000), turn("a", 49_000), turn("b", 49_900)],
      ends: [turn("a", 40_000), turn("a", 61_000), turn("a", 200_000)],
    });
    expect([incident?.trigger?.at, incident?.resolution?.at]).toEqual([49_000, 61_000]);
  });
});

describe("of several systems", () => {
  const LOGS_END = 3_600_000;
  const of = (system: string, one: Finding, shared: readonly (readonly [string, string[]])[] = []) => ({
    system,
    cluster: 0,
    finding: one,
    shared: new Map(shared),
  });
  const incident = (system: string, own: readonly string[], from: number): Incident => ({
    id: "I1",
    from,
    to: from + 1000,
    systems: [system],
    findings: own,
    rootCauses: own.slice(0, 1),
    verdict: [`What happened to ${system}.`, `Why, in ${system}.`],
    isLeftOpen: false,
    trigger: { at: from, text: `trigger of ${system}`, evidence: [] },
    persistence: null,
    resolution: { at: from + 1000, text: `end of ${system}`, evidence: [{ input: 0, line: 1, offset: 0 }] },
    impact: { leaderlessMs: 0, notServingMs: from },
    chain: [],
    unknowns: [],
  });

  it("one that explains another is told as one, with its root cause, first trigger and last end", () => {
    const findings = [of("zookeeper", finding("F1")), of("pegasus", finding("F2", { because: ["F1"] }))];
    const joined = joinIncidents(
      [incident("pegasus", ["F2"], 500), incident("zookeeper", ["F1"], 0)],
      findings,
      LOGS_END,
    );
    expect(joined).toHaveLength(1);
    expect(joined[0]).toMatchObject({
      id: "I1",
      from: 0,
      to: 1500,
      systems: ["zookeeper", "pegasus"],
      rootCauses: ["F1"],
      verdict: [
        "What happened to zookeeper. What happened to pegasus.",
        "Why, in zookeeper.",
        "The incident ended at 00:00:01.500 UTC: end of pegasus.",
      ],
      trigger: { text: "trigger of zookeeper" },
      resolution: { text: "end of pegasus" },
    });
  });

  it("what explains it elsewhere belongs to it, also where it is no incident there", () => {
    const cause = finding("F1", { severity: "info", title: "a session expired" });
    const findings = [of("zookeeper", cause), of("pegasus", finding("F2", { because: ["F1"] }))];
    const [joined] = joinIncidents([{ ...incident("pegasus", ["F2"], 500), resolution: null }], findings, LOGS_END);
    expect(joined).toMatchObject({
      systems: ["pegasus", "zookeeper"],
      findings: ["F2", "F1"],
      rootCauses: ["F1"],
      verdict: [
        "What happened to pegasus.",
        "In zookeeper at that time: a session expired.",
        "Why, in pegasus.",
        "No end of it is in the logs.",
      ],
    });
  });

  it("what explains another system's trouble is a root cause, also beside one that explains more in its own", () => {
    const killed = finding("F1", { severity: "medium" });
    const refused = finding("F2", { from: 400 });
    const own = finding("F3", { from: 400, because: ["F2"] });
    const short = finding("F4", { from: 500, nodes: ["b"], because: ["F1"] });
    const findings = [...[killed, refused, own].map((one) => of("bookkeeper", one)), of("pulsar", short)];
    const bookies = { ...incident("bookkeeper", ["F1", "F2", "F3"], 0), rootCauses: ["F2"] };
    expect(joinIncidents([bookies, incident("pulsar", ["F4"], 500)], findings, LOGS_END)[0]?.rootCauses).toEqual([
      "F2",
      "F1",
    ]);
  });

  it.each([
    ["goes on behind it and no line ends it", 60_000, null],
    ["ends with it", 1500, "end of pulsar"],
  ])("what ended one part ends the whole unless another %s", (_, to, expected) => {
    const findings = ["F2", "F3"].map((id) => of("pulsar", finding(id, { because: ["F1"] })));
    const parts = [
      incident("bookkeeper", ["F1"], 0),
      { ...incident("pulsar", ["F2"], 500), to: 90_000 },
      { ...incident("pulsar", ["F3"], 500), to, resolution: null },
    ];
    const [joined] = joinIncidents(parts, [of("bookkeeper", finding("F1")), ...findings], LOGS_END);
    expect(joined?.resolution?.text ?? null).toBe(expected);
  });

  it("is not told to be over when a part of it is", () => {
    const findings = [of("zookeeper", finding("F1")), of("pegasus", finding("F2", { because: ["F1"] }))];
    const goesOn = { ...incident("pegasus", ["F2"], 500), resolution: null };
    const [joined] = joinIncidents([goesOn, incident("zookeeper", ["F1"], 0)], findings, LOGS_END);
    expect([joined?.resolution, joined?.verdict.at(-1)]).toEqual([null, "No end of it is in the logs."]);
  });

  it.each([
    ["went on until 00:01:00.000 UTC", LOGS_END],
    ["was not over when the logs end", 60_000],
  ])("where its resolution ended a part of it, it %s", (end, logsEnd) => {
    const [alone] = joinIncidents([{ ...incident("zookeeper", ["F1"], 0), to: 60_000 }], [], logsEnd);
    expect(alone?.verdict.at(-1)).toBe(`At 00:00:01.000 UTC end of zookeeper; the incident ${end}.`);
  });

  it("is not told to be over where only nothing more is told of it", () => {
    const resolution = { at: 1000, text: "there is no sign of it", evidence: [] };
    const [alone] = joinIncidents([{ ...incident("zookeeper", ["F1"], 0), resolution }], [], LOGS_END);
    expect(alone?.verdict.at(-1)).toBe("After 00:00:01.000 UTC there is no sign of it.");
  });

  it("is not told twice to have no end", () => {
    const open = { ...incident("zookeeper", ["F1"], 0), resolution: null, isLeftOpen: true };
    expect(joinIncidents([open], [], LOGS_END)[0]?.verdict).toEqual(open.verdict);
  });

  it.each([
    ["Meanwhile", 400],
    ["Then", 1000],
  ])("what it brought about elsewhere without an incident there is told: %s", (when, from) => {
    const effect = finding("F2", { from, severity: "low", title: "b was disconnected", because: ["F1"] });
    const findings = [of("zookeeper", finding("F1")), of("bookkeeper", effect)];
    const [joined] = joinIncidents([incident("zookeeper", ["F1"], 0)], findings, LOGS_END);
    expect(joined?.verdict[0]).toBe(`What happened to zookeeper. ${when} in bookkeeper b was disconnected.`);
  });

  it("what befell several nodes alike is told of the first", () => {
    const expiry = finding("F1", { pathology: "zookeeper/session-expiry", severity: "info" });
    const ends = ["b", "c", "d"].map((node, i) =>
      of("bookkeeper", finding(`F${i + 2}`, { pathology: "bookkeeper/process-exit", nodes: [node], because: ["F1"] })),
    );
    const incidents = ends.map(({ finding: { id } }) => incident("bookkeeper", [id], 500));
    const [joined] = joinIncidents(incidents, [of("zookeeper", expiry), ...ends], LOGS_END);
    expect(joined?.verdict[0]).toBe("What happened to bookkeeper. The same befell c and d.");
  });

  it("what it brought about elsewhere and met again is no root cause of it", () => {
    const stood = finding("F1");
    const expired = finding("F2", { severity: "info", because: ["F1"] });
    const ended = finding("F3", { from: 500, because: ["F2"] });
    const findings = [of("pegasus", stood), of("zookeeper", expired), of("pegasus", ended)];
    const [joined] = joinIncidents([incident("pegasus", ["F1", "F3"], 0)], findings, LOGS_END);
    expect(joined).toMatchObject({
      systems: ["pegasus", "zookeeper"],
      rootCauses: ["F1"],
      verdict: [
        "What happened to pegasus. Meanwhile in zookeeper title of F2.",
        "Why, in pegasus.",
        "The incident ended at 00:00:01.000 UTC: end of pegasus.",
      ],
    });
  });

  it("each step says what led to it, and whether the lines of both name the same thing", () => {
    const loss = finding("F1", { title: "a session expired" });
    const gone = finding("F2", { from: 700, because: ["F1"] });
    const late = finding("F3", { from: 900, because: ["F2"] });
    const findings = [
      of("zookeeper", loss),
      of("pegasus", gone, [["F1", ["session 0x1"]]]),
      of("pegasus", late),
      of("pegasus", finding("F4")),
    ];
    const incidents = [incident("pegasus", ["F2", "F3", "F4"], 500), incident("zookeeper", ["F1"], 0)];
    expect(joinIncidents(incidents, findings, LOGS_END)[0]?.chain).toEqual([
      { at: 0, system: "zookeeper", finding: "F1", because: [] },
      { at: 700, system: "pegasus", finding: "F2", because: [{ finding: "F1", by: ["session 0x1"] }] },
      { at: 900, system: "pegasus", finding: "F3", because: [{ finding: "F2", by: [] }] },
    ]);
  });

  it("of steps that begin at one time the cause stands before its effect", () => {
    const findings = [
      of("zookeeper", finding("F1", { because: ["F2"] })),
      of("zookeeper", finding("F2")),
      of("pegasus", finding("F3", { from: 700, because: ["F1"] })),
    ];
    const incidents = [incident("zookeeper", ["F1", "F2"], 0), incident("pegasus", ["F3"], 500)];
    expect(joinIncidents(incidents, findings, LOGS_END)[0]?.chain.map((step) => step.finding)).toEqual([
      "F2",
      "F1",
      "F3",
    ]);
  });

  it("so it does where a step that has to do with neither stands between", () => {
    const findings = [
      of("zookeeper", finding("F1", { because: ["F4"] })),
      of("zookeeper", finding("F2")),
      of("zookeeper", finding("F4")),
      of("pegasus", finding("F3", { from: 700, because: ["F1", "F2"] })),
    ];
    const incidents = [incident("zookeeper", ["F1", "F2", "F4"], 0), incident("pegasus", ["F3"], 500)];
    const [joined] = joinIncidents(incidents, findings, LOGS_END);
    expect(joined?.chain.map((step) => step.finding)).toEqual(["F4", "F1", "F2", "F3"]);
  });

  it("those that are only near in time stay two, and are numbered through", () => {
    const joined = joinIncidents(
      [incident("pegasus", ["F2"], 500), incident("zookeeper", ["F1"], 0)],
      [of("zookeeper", finding("F1")), of("pegasus", finding("F2"))],
      LOGS_END,
    );
    expect(joined.map(({ id, systems }) => [id, systems])).toEqual([
      ["I1", ["zookeeper"]],
      ["I2", ["pegasus"]],
    ]);
  });
});

describe("links between findings", () => {
  const found = (system: string, id: string, keys: readonly string[], causedBy: readonly string[] = []): Found => {
    const { id: _id, pathology: _pathology, because: _because, ...draft } = finding(id);
    return { system, cluster: 0, detector: { id, causedBy }, draft: { ...draft, keys } };
  };
  const linked = (cause: readonly string[], effect: readonly string[]) =>
    linkFindings([found("zookeeper", "a/cause", cause), found("pegasus", "b/effect", effect, ["a/cause"])])[1];

  it("name what the lines of both speak of", () => {
    const effect = linked(["session 0x1", "session 0x2"], ["session 0x2", "path /a"]);
    expect(effect?.finding.because).toEqual(["F1"]);
    expect(effect?.shared.get("F1")).toEqual(["session 0x2"]);
  });

  it("are made to a cause long before, where both name one session", () => {
    const early = found("zookeeper", "a/cause", ["session 0x2"]);
    const late = found("pegasus", "b/effect", ["session 0x2"], ["a/cause"]);
    const [from, to] = [900_000, 901_000];
    const because = (keys: readonly string[]) =>
      linkFindings([early, { ...late, draft: { ...late.draft, from, to, keys } }])[1]?.finding.because;
    expect(because(["session 0x2"])).toEqual(["F1"]);
    expect(because([])).toEqual([]);
  });

  it("are not made between two sessions", () => {
    expect(linked(["session 0x1"], ["session 0x3"])?.finding.because).toEqual([]);
  });

  it.each([
    ["where only one of them speaks of sessions", ["session 0x1"], []],
    ["where they speak of other things", ["path /a"], ["path /b"]],
  ])("are made by time %s", (_, cause, effect) => {
    const one = linked(cause, effect);
    expect(one?.finding.because).toEqual(["F1"]);
    expect(one?.shared.size).toBe(0);
  });
});
