import fc from "fast-check";
import { expect, it } from "vitest";
import type { Availability, Diagnosis, Finding } from "../../src/case.ts";
import { renderText, type TextOptions } from "../../src/report/text.ts";
import { width } from "../../src/report/width.ts";
import { attempt, diagnosis, election, entry, finding, incident, input, lanes, node, refs, START } from "./notation.ts";
import { outage } from "./outage.ts";

const PLAIN: TextOptions = {
  lineText: ({ line }) => `text of ${line}`,
  color: false,
  ascii: false,
  full: false,
  verbose: false,
};

const render = (d: Diagnosis, o: Partial<TextOptions> = {}) => renderText(d, { ...PLAIN, ...o });
const linesOf = (d: Diagnosis, o: Partial<TextOptions> = {}) => render(d, o).split("\n");

/** The lines from a heading to the next blank line. */
function section(d: Diagnosis, heading: string, o: Partial<TextOptions> = {}): string {
  const lines = linesOf(d, o);
  const from = lines.findIndex((line) => line.startsWith(heading));
  return from < 0 ? "" : `\n${lines.slice(from, lines.indexOf("", from)).join("\n")}`;
}

it("opens with the verdict of the worst incident", () => {
  const small = incident("I1", { verdict: ["Small.", "Over."] });
  const big = incident("I2", { verdict: ["Big.", "Why."], findings: ["F1"] });
  const opening = (parts: Partial<Diagnosis>) =>
    render(diagnosis({ findings: [finding("F1")], ...parts }))
      .split("\n\n")[0]
      ?.replaceAll("\n", " ");
  expect(opening({ incidents: [big] })).toBe("Big. Why.");
  expect(opening({ incidents: [small, big] })).toBe(
    "Big. Why. This is the gravest of 2 incidents (11:19:13.000 – 11:19:14.000).",
  );
  const leaderless = (subject: string, durationMs: number): Availability => ({
    system: "zookeeper",
    kind: "leaderless",
    subject,
    from: START,
    to: START + durationMs,
    durationMs,
    uncertaintyMs: 0,
    evidence: [],
  });
  const twice = { incidents: [small, big], availability: [leaderless("zk", 230), leaderless("zk", 70_000)] };
  expect(opening(twice)).toContain("(11:19:13.000 – 11:19:14.000); in all there was no leader for 70.23 s.");
  // times of two ensembles are not added up
  expect(opening({ ...twice, availability: [leaderless("zk", 230), leaderless("other", 70_000)] })).not.toContain(
    "in all",
  );
});

it("of voters that no line counts it names those that are known", () => {
  const nodes = [node("zk2", [], { membership: { min: null, max: null, members: ["zk2", "zk0"], evidence: [] } })];
  expect(section(diagnosis({ nodes }), "Nodes")).toContain("at least zk2, zk0");
});

it("does not give several ensembles one leader", () => {
  const without = (subject: string): Availability => ({
    system: "zookeeper",
    kind: "leaderless",
    subject,
    isOfPart: true,
    from: START,
    to: START + 300,
    durationMs: 300,
    uncertaintyMs: 0,
    evidence: [],
  });
  const nodes = lanes(1000, "zk0: ??fFFF", "zk1: ??lLLL");
  const d = diagnosis({ nodes, availability: [without("orders"), without("search")], elections: [election("E1")] });
  expect(render(d).replaceAll("\n", " ")).toContain(
    "2 nodes, several ensembles, each with leaders of its own; 1 election;",
  );
});

it("says calmly that there is no incident", () => {
  const d = diagnosis({ nodes: lanes(1000, "zk0: ??fFFF", "zk1: ??lLLL"), elections: [election("E1")] });
  expect(render(d).slice(0, render(d).indexOf("\n\n"))).toMatchInlineSnapshot(
    `
    "No incident on 2017-04-11: 2 nodes, leader zk1 from 11:19:16.000 to 11:19:19.000; 1 election; no
    findings."
  `,
  );
});

it("does not say of a leader that did not serve that none was seen", () => {
  const verdict = (lane: string) => {
    const text = render(diagnosis({ nodes: lanes(1000, lane), elections: [election("E1")] }));
    return text.slice(0, text.indexOf("\n\n"));
  };
  expect(verdict("zk1: ??llll")).toContain("no leader seen to serve; 1 election");
  expect(verdict("zk1: ??ffff")).toContain("no leader seen; 1 election");
});

it("says that nothing was read rather than that all is well", () => {
  const nothing = "No incident, and nothing to tell one by: no line of 1 input says what a node did.";
  expect(linesOf(diagnosis())[0]).toBe(nothing);
  // nodes that are named on the command line are there all the same
  const lines = { total: 2, event: 0, known: 0, continuation: 0, unknown: 2, noise: 0 };
  const d = diagnosis({ nodes: lanes(1000, "zk0: ..."), inputs: [input("zk0.log", { lines })] });
  expect(linesOf(d)[0]).toBe(nothing);
});

it("says beside no incident what was not read", () => {
  const lost = input("zk1.log", { problems: [{ code: "memory-bound", line: 0, text: "Events were not kept." }] });
  const d = diagnosis({ nodes: lanes(1000, "zk0: ??lLLL"), inputs: [input("zk0.log"), lost] });
  expect(linesOf(d)[0]).toMatch(/^No incident on 2017-04-11 in what was read: 1 node, leader zk0 /);
  expect(render(d)).toContain("Not read, or not in full: 1 of 2 inputs.");
});

it("tells an incident in labelled lines", () => {
  expect(section(outage(), "Incident I1")).toMatchInlineSnapshot(`
    "
    Incident I1  2017-04-11 11:19:13.037 – 11:23:03.922 UTC · 3 min 50.9 s
      impact       no leader and no service for 3 min 50.9 s ± 31 ms (100 % of the log)
      nodes        zk0, zk1
      root causes  F2 The nodes count different voters: zk1 counts 3, zk0 at least 5
                   F3 zk0 sent no votes for 10.04 s while it connected to zk3 and zk4
      trigger      11:19:18.797 zk1 started with a list of 3 servers (zk1.log:1)
      persisted    zk0's changed vote waited behind connects to zk3 and zk4, 5 s each, in every round;
                   zk1 saw only the old one.
      ended by     11:23:03.922 zk2 leads, zk1 follows it (zk2.log:1, zk1.log:33)
      not known    no log of zk2 before 11:23:03.922
                   no log of zk0 after 11:19:23.789"
  `);
});

it("measures an incident by all of the log, of which a part is shown", () => {
  const { span, ...d } = outage();
  const { from = 0, to = 0 } = span ?? {};
  const narrowed = { asked: "--until 11:23", findings: 0, incidents: 0, whole: { from, to: 2 * to - from } };
  expect(section({ ...d, span, narrowed }, "Incident I1")).toContain("(50 % of the log)");
});

it("tells a finding with its grounds, its look-alikes, its remedy and its lines", () => {
  expect(section(outage(), "F1  critical")).toMatchInlineSnapshot(`
    "
    F1  critical  zk1 followed zk0 and fell back to looking 17 times in 3 min 41.4 s
        zk1 · 11:19:19.030 – 11:23:00.428 (3 min 41.4 s) · 17 times · because of F2, F3
        zookeeper/follower-looking-loop
        Each time zk1 counted two of three votes for zk0 and declared it leader, then tried to connect
        to zk0:2888. zk0 was still looking and does not listen on that port, so four tries were refused
        within 4 s and zk1 began a new election with a higher round.
        not: a partition: zk0 and zk1 exchanged votes at 11:19:18.809 and 11:19:23.742
        do:  Give zk0, zk1 and zk2 the same list of 3 servers and restart zk0 and zk2.
             Next time write the new list on every server first, restart followers one by one and the
             leader last.
        zk1.log:9   text of 9
        zk1.log:10  text of 10
        zk1.log:11  text of 11
        … and 12 more lines
        zk1.log:24  text of 24
        zk1.log:25  text of 25
        zk1.log:26  text of 26"
  `);
});

it("names the gravest finding where there is no incident, and none that only informs", () => {
  const low = finding("F1", { severity: "low", title: "zk0 is slow" });
  const info = finding("F2", { severity: "info", title: "zk0 went" });
  const opening = (...findings: Finding[]) => {
    const text = render(diagnosis({ nodes: lanes(1000, "zk0: ??lLLL"), findings }));
    return text.slice(0, text.indexOf("\n\n")).replaceAll("\n", " ");
  };
  expect(opening(low, info)).toMatch(/; 2 findings, low at worst\. F1: zk0 is slow\.$/);
  expect(opening(info)).toMatch(/; 1 finding, info at worst\.$/);
});

it("cuts a line of evidence to the column", () => {
  const d = diagnosis({ findings: [finding("F1", { evidence: refs("0:7") })] });
  const cut = linesOf(d, { lineText: () => "x".repeat(500) }).find((line) => line.includes("zk0.log:7"));
  expect([cut?.length, cut?.endsWith("x…")]).toEqual([100, true]);
});

it("counts one line that it leaves out as one", () => {
  const d = diagnosis({ findings: [finding("F1", { evidence: refs("0:1 0:2 0:3 0:4 0:5 0:6 0:7") })] });
  expect(section(d, "F1")).toContain("… and 1 more line\n");
});

it("gives a step both ends of what lasted: its title may tell the end", () => {
  const steps = [
    finding("F1", { title: "the leader went away", to: START }),
    finding("F2", { title: "zk3 was elected leader again", to: START + 2000 }),
  ];
  const chain = steps.map(({ id, from }) => ({ at: from, system: "zookeeper", finding: id, because: [] }));
  const d = diagnosis({ nodes: lanes(1000, "zk0: LLL"), findings: steps, incidents: [incident("I1", { chain })] });
  const told = section(d, "Incident I1");
  expect(told).toContain("11:19:13.000 zookeeper: F1 the leader went away");
  expect(told).toContain("11:19:13.000 – 11:19:15.000 zookeeper: F2 zk3 was elected leader again");
});

it("does not say that nothing was lost where nobody measures it", () => {
  const nodes = lanes(1000, "zk0: LLL");
  const impactOf = (systems: string[]) =>
    section(diagnosis({ nodes, incidents: [incident("I1", { systems })] }), "Incident I1");
  expect(impactOf(["zookeeper"])).toContain("no loss of leader or service seen");
  expect(impactOf(["zookeeper", "bookkeeper"])).not.toContain("impact");
});

it("does not say that nothing was lost where no node is known to serve through the incident", () => {
  const impactOf = (lane: string) =>
    section(diagnosis({ nodes: lanes(1000, lane), incidents: [incident("I1")] }), "Incident I1");
  expect(impactOf("zk0: LLL")).toContain("no loss of leader or service seen");
  expect(impactOf("zk0: ???")).not.toContain("impact");
});

it("calls the time that a node did not serve a bound where nothing is known of it beside that", () => {
  const impact = { leaderlessMs: 0, notServingMs: 500 };
  const told = (lane: string, from: number, to: number) => {
    const one = incident("I1", { findings: ["F1"], impact });
    const lost = {
      ...{ system: "zookeeper", subject: "zk0", kind: "not-serving" as const, durationMs: to - from },
      ...{ from: START + from, to: START + to, uncertaintyMs: 0, evidence: [] },
    };
    const d = diagnosis({ nodes: lanes(500, lane), findings: [finding("F1")], incidents: [one], availability: [lost] });
    return section(d, "Incident I1");
  };
  expect(told("zk0: ffF", 500, 1000)).toContain("not every node served for 500 ms");
  expect(told("zk0: .fF", 500, 1000)).toContain("not every node served for at least 500 ms");
  expect(told("zk0: F.F", 500, 1000)).toContain("not every node served for 500 ms");
});

it("tells two losses that are a millisecond apart once", () => {
  const d = outage();
  const [only] = d.incidents;
  const impact = { leaderlessMs: 78_631, notServingMs: 78_630 };
  const told = section({ ...d, incidents: only ? [{ ...only, impact }] : [] }, "Incident I1");
  expect(told).toContain("no leader and no service for 78.631 s");
});

it("says that a line cannot be read again", () => {
  const d = diagnosis({ findings: [finding("F1", { evidence: refs("0:7") })] });
  expect(render(d, { lineText: () => null })).toContain("zk0.log:7  (this line cannot be read again)");
});

it("shows all evidence when asked to be verbose", () => {
  const evidence = refs(Array.from({ length: 50 }, (_, i) => `0:${i + 1}`).join(" "));
  const d = diagnosis({ findings: [finding("F1", { evidence })] });
  const shown = (verbose: boolean) => linesOf(d, { verbose }).filter((line) => line.includes("zk0.log:")).length;
  expect([shown(false), shown(true)]).toEqual([6, 50]);
});

it("tells a remark in one line", () => {
  const d = diagnosis({ findings: [finding("F9", { severity: "info", title: "a remark", evidence: refs("0:3") })] });
  expect(linesOf(d)).toContain("F9  info  a remark (zk0.log:3)");
});

it("puts the worst finding first", () => {
  const findings = [finding("F1", { severity: "low" }), finding("F2", { severity: "critical" })];
  expect(linesOf(diagnosis({ findings })).filter((line) => /^F\d/.test(line))).toEqual([
    "F2  critical  title of F2",
    "F1  low  title of F1",
  ]);
});

it("folds like attempts and keeps both durations of each", () => {
  expect(section(outage(), "Attempts")).toMatchInlineSnapshot(`
    "
    Attempts  ≈ begins where the printed duration says; the line itself is missing
      election  node  from               took   printed  outcome
      E1        zk1   11:19:18.799    0.231 s    231 ms  following zk0
      E1        zk1   ≈11:19:23.039  61.028 s  61028 ms  following zk0
      E1        zk1   14 more                            following zk0, 5.999 s – 8.245 s each
      E1        zk1   ≈11:22:50.422   6.000 s   6000 ms  following zk0
      E1        zk1   ≈11:23:00.428   3.476 s   3476 ms  following zk2"
  `);
});

it("shows every attempt when asked for all", () => {
  expect(section(outage(), "Attempts", { full: true }).split("\n")).toHaveLength(1 + 2 + 18);
});

it("tells who is who", () => {
  const nodes = [
    node("zk0", [], {
      sid: 0,
      version: "3.8.0",
      aliases: ["zk0", "0", "10.77.0.10"],
      clock: { offsetMs: 37_000, lowMs: 36_996, highMs: null, samples: 3 },
      membership: { min: 3, max: 5, members: [], evidence: [] },
      logged: { from: START, to: START + 1000 },
    }),
    node("zk1", [], { hasLog: false, membership: { min: null, max: 3, members: ["zk0"], evidence: [] } }),
    node("zk2", [], { clock: { offsetMs: 0, lowMs: 0, highMs: 0, samples: 5 } }),
    node("zk3", [], { clock: { offsetMs: -12_500, lowMs: -12_503, highMs: -12_494, samples: 2 } }),
    node("zk4", []),
    node("zk5", [], { clock: { offsetMs: 5000, lowMs: 5000, highMs: 5000, samples: 0 } }),
  ];
  expect(section(diagnosis({ nodes }), "Nodes")).toMatchInlineSnapshot(`
    "
    Nodes
      node  sid  version  log from      log to        clock                      voters    also known as
      zk0     0  3.8.0    11:19:13.000  11:19:14.000  +37 s (+36.996 s … open)   3–5       0, 10.77.0.10
      zk1     –  –        no log                      –                          ≤ 3: zk0  –
      zk2     –  –        no log                      reference                  –         –
      zk3     –  –        no log                      −12.5 s (−12.503 s …       –         –
                                                      −12.494 s)
      zk4     –  –        no log                      no lines bound it          –         –
      zk5     –  –        no log                      +5 s, as told              –         –"
  `);
});

it("folds a loop in the timeline", () => {
  expect(section(outage(), "Timeline")).toMatchInlineSnapshot(`
    "
    Timeline
      time          node  what                                            line
      11:19:13.037  zk0   → looking                                       zk0.log:1
      11:19:18.797  zk1   → looking                                       zk1.log:1
      11:19:19.030  zk1   looking → following (18 ×, last 11:23:03.904)   zk1.log:9
      11:19:23.039  zk1   following → looking (17 ×, last 11:23:00.428)
      11:23:03.922  zk2   looking → leading                               zk2.log:1"
  `);
});

it("marks what may have come before the row above it", () => {
  const clock = { offsetMs: 0, lowMs: -3, highMs: 4, samples: 2 };
  const nodes = [
    node("zk0", [], { clock: { ...clock, lowMs: 0, highMs: 0 } }),
    node("zk1", [], { clock }),
    node("zk2", []),
  ];
  const at = (ms: number, name: string) => entry(ms, name, `event ${ms}`, "");
  const timeline = [at(0, "zk0"), at(3, "zk1"), at(5, "zk1"), at(9, "zk0"), at(10, "zk2")];
  expect(section(diagnosis({ nodes, timeline }), "Timeline")).toMatchInlineSnapshot(`
    "
    Timeline
      time            node  what      line
      11:19:13.000    zk0   event 0
      11:19:13.003 ~  zk1   event 3
      11:19:13.005    zk1   event 5
      11:19:13.009    zk0   event 9
      11:19:13.010    zk2   event 10
      ~ so close to the row above that their clocks do not tell which came first."
  `);
});

it("keeps what a finding cites when the timeline is long", () => {
  const timeline = Array.from({ length: 200 }, (_, i) => entry(i, "zk0", `event ${i}`, `0:${i + 1}`));
  const d = diagnosis({ timeline, findings: [finding("F1", { evidence: refs("0:180") })] });
  const rows = section(d, "Timeline").split("\n");
  expect([rows.length, rows.some((row) => row.includes("event 179")), rows.at(-1)]).toEqual([
    1 + 2 + 60 + 1,
    true,
    "  … and 140 more rows; --full shows all.",
  ]);
});

it("ends with what was read, in sums", () => {
  const lines = { total: 10, event: 1, known: 2, continuation: 3, unknown: 4, noise: 0 };
  const problem = { code: "truncated-gzip", line: 9, text: "ends too early" } as const;
  const inputs = [input("logs/a.log", { lines, problems: [problem] }), input("logs/old/b.log")];
  expect(section(diagnosis({ inputs }), "Inputs")).toMatchInlineSnapshot(`
    "
    Inputs  paths are below logs/; known: understood, without meaning here; cont.: of the record above;
            noise: of none
      input      node  layout             zone           lines  event  known  cont.  unknown  noise
      a.log      –     zookeeper-logback  UTC (assumed)     10      1      2      3        4      0
      old/b.log  –     zookeeper-logback  UTC (assumed)      1      1      0      0        0      0
      a.log  line 9, truncated-gzip: ends too early
      2 inputs, 200 bytes, 11 lines: 2 event, 2 known, 3 continuation, 4 unknown, 0 noise; 1 problem."
  `);
});

it("draws a short incident in a long log a second time, enlarged", () => {
  const nodes = lanes(60_000, `zk0: ${"F".repeat(100)}?${"F".repeat(100)}`);
  const from = START + 100 * 60_000;
  const d = diagnosis({ nodes, incidents: [incident("I1", { from, to: from + 60_000 })] });
  const titles = linesOf(d).filter((line) => line.startsWith("Roles"));
  expect(titles.map((title) => title.split("  ")[0])).toEqual(["Roles", "Roles during I1"]);
});

it("does not draw an incident twice that fills the log", () => {
  expect(linesOf(outage()).filter((line) => line.startsWith("Roles"))).toHaveLength(1);
});

it("gives thirty incidents a row and counts the others", () => {
  const incidents = Array.from({ length: 100 }, (_, i) => incident(`I${i + 1}`, { from: START + i, to: START + i }));
  const more = section(diagnosis({ incidents }), "More incidents");
  expect(more.match(/^ +I\d+/gm)).toHaveLength(30);
  expect(more).toContain("65 more incidents; --full shows all.");
});

it("tells an incident in its row by its gravest finding, without a second word of when it was", () => {
  const findings = [finding("F1", { severity: "medium" }), finding("F2", { title: "zk0 (a voter) stood still" })];
  const incidents = Array.from({ length: 6 }, (_, i) =>
    incident(`I${i + 1}`, { from: START + i, to: START + i, findings: ["F1", "F2"], rootCauses: ["F1", "F2"] }),
  );
  expect(section(diagnosis({ incidents, findings }), "More incidents")).toMatch(/I6 .* zk0 \(a voter\) stood still$/m);
});

it("names the cause of an incident in its row, where there is one", () => {
  const causes = [
    finding("F1", { title: "leader zk0 went away" }),
    finding("F2", { title: "zk1 stood still" }),
    finding("F3", { title: "nobody led", severity: "critical" }),
  ];
  const rows = (rootCauses: readonly string[]) => {
    const incidents = Array.from({ length: 6 }, (_, i) =>
      incident(`I${i + 1}`, { from: START + i, to: START + i, findings: ["F2", "F3"], rootCauses }),
    );
    return section(diagnosis({ incidents, findings: causes }), "More incidents");
  };
  expect(rows(["F1"])).toMatch(/I6 .* Leader zk0 went away$/m);
  expect(rows(["F1", "F2"])).toMatch(/I6 .* Nobody led$/m);
});

it("gives the sixth incident a row", () => {
  const incidents = Array.from({ length: 6 }, (_, i) => incident(`I${i + 1}`, { from: START + i, to: START + i }));
  const headings = linesOf(diagnosis({ incidents })).filter((line) => /^(Incident|More)/.test(line));
  expect(headings.map((line) => line.split("  ")[0])).toEqual([
    ...[1, 2, 3, 4, 5].map((i) => `Incident I${i}`),
    "More incidents",
  ]);
});

it("writes ASCII only when asked to", () => {
  const d = { ...outage(), inputs: [input("日志/zk0.log"), input("日志/zk1.log"), input("zk2.log")] };
  expect(render(d, { ascii: true })).toMatch(/^[\n -~]*$/);
});

it("says the same in colour as without", () => {
  const bare = render(outage(), { color: true }).replaceAll(
    new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g"),
    "",
  );
  const trimmed = bare.split("\n").map((line) => line.trimEnd());
  expect(trimmed.join("\n")).toBe(render(outage()));
});

it("lets no sequence from a log, a path or a name reach the terminal", () => {
  const evil = "\u001b]0;owned\u0007\u009b2J\u202e\u200b\r\n";
  const d = diagnosis({
    nodes: [
      node(`zk${evil}0`, [], {
        aliases: [evil],
        version: evil,
        membership: { min: 1, max: 1, members: [evil], evidence: [] },
      }),
    ],
    inputs: [input(`a${evil}.log`, { node: evil, layout: evil, zone: evil })],
    findings: [
      finding("F1", {
        title: evil,
        explanation: evil,
        excluded: [evil],
        remedy: [evil],
        nodes: [evil],
        evidence: refs("0:1"),
      }),
    ],
    timeline: [entry(0, evil, evil)],
    elections: [election("E1", { leader: evil, attempts: [attempt(0, 1, `${evil}>${evil}`)] })],
    incidents: [incident("I1", { verdict: [evil, evil], persistence: evil, unknowns: [evil] })],
  });
  expect(render(d, { lineText: () => evil })).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
});

it("never exceeds its columns, whatever the names and texts", () => {
  const name = fc.string({ unit: "grapheme", maxLength: 60 });
  const text = fc.string({ unit: "binary", maxLength: 300 });
  const columns = fc.integer({ min: 60, max: 140 });
  fc.assert(
    fc.property(name, text, columns, fc.boolean(), (someName, someText, max, ascii) => {
      const d = diagnosis({
        nodes: [...lanes(1000, "zk0: ??ffFF"), node(someName, [], { aliases: [someText], version: someText })],
        inputs: [input(`${someName}/${someText}.log`, { node: someName, layout: someName }), input("b")],
        findings: [
          finding("F1", {
            title: someText,
            explanation: someText,
            nodes: [someName],
            remedy: [someText],
            evidence: refs("0:1 0:2"),
          }),
        ],
        timeline: [entry(0, someName, someText, "0:1")],
        elections: [election("E1", { leader: someName, attempts: [attempt(0, 1, "zk1>zk0", { leader: someName })] })],
        incidents: [incident("I1", { verdict: [someText, someText], persistence: someText, unknowns: [someName] })],
      });
      return linesOf(d, { columns: max, ascii, lineText: () => someText }).every((line) => width(line) <= max);
    }),
    { numRuns: 200 },
  );
});

it("fits the reference incident into 100 columns and fewer than 120 lines", () => {
  const lines = linesOf(outage());
  expect([Math.max(...lines.map(width)) <= 100, lines.length < 120]).toEqual([true, true]);
});

it("tells what an incident names and the gravest of thousands of findings, few of a kind, and counts the rest by kind", () => {
  const losses = Array.from({ length: 1000 }, (_, i) =>
    finding(`F${i + 1}`, {
      pathology: "zookeeper/quorum-lost",
      severity: i < 200 ? "critical" : "medium",
      from: START + 1000 * i,
      to: START + 1000 * i + 100,
    }),
  );
  const causes = losses.slice(900).map(({ id }) => id);
  const d = diagnosis({ findings: losses, incidents: [incident("I1", { findings: causes, rootCauses: causes })] });
  const told = (o: Partial<TextOptions> = {}) => linesOf(d, o).filter((line) => /^F\d+ /.test(line));
  const numbers = told().map((line) => Number(/^F(\d+)/.exec(line)?.[1]));
  const upTo = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i);
  expect(numbers).toEqual([...upTo(1, 4), ...upTo(901, 8)]);
  expect(linesOf(d)).toContainEqual(expect.stringContaining("92 more; --full tells them all"));
  expect(section(d, "More findings")).toMatch(
    /critical +zookeeper\/quorum-lost +196 .*\n.*medium +zookeeper\/quorum-lost +792 /,
  );
  expect(told({ full: true })).toHaveLength(1000);
});

it("tells at most a hundred findings of many kinds", () => {
  const findings = Array.from({ length: 300 }, (_, i) =>
    finding(`F${i + 1}`, { pathology: `zookeeper/kind-${i % 30}`, severity: "high" }),
  );
  expect(linesOf(diagnosis({ findings })).filter((line) => /^F\d+ /.test(line))).toHaveLength(100);
});

it("names some of the findings that explain one", () => {
  const because = Array.from({ length: 100 }, (_, i) => `F${i + 2}`);
  const text = (o: Partial<TextOptions> = {}) =>
    linesOf(diagnosis({ findings: [finding("F1", { because })] }), o)
      .join(" ")
      .replaceAll(/ +/g, " ");
  expect(text()).toContain("because of F2, F3, F4, F5, F6, F7, F8, F9 and 92 more");
  expect(text({ full: true })).toContain("F100, F101");
});

it("an incident says first what to do about its root causes, each remedy once", () => {
  const remedyOf = (id: string, first: string) => finding(id, { remedy: [first, "Later."] });
  const d = {
    ...outage(),
    findings: [
      remedyOf("F1", "Wait."),
      remedyOf("F2", "Give all the same list."),
      remedyOf("F3", "Give all the same list."),
      remedyOf("F4", "Free the disk."),
    ],
    incidents: outage().incidents.map((one) => ({ ...one, rootCauses: ["F2", "F3", "F4"] })),
  };
  expect(section(d, "Incident I1")).toMatch(
    /what to do {3}F2, F3: Give all the same list\.\n +F4: Free the disk\.\n {2}trigger /,
  );
});
