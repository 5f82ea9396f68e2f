/** What keys do, on the real incident. */
import { beforeAll, expect, it } from "vitest";
import { lineOf } from "../../../src/explorer/state/log-moves.ts";
import { cursorAt, electionOf, shownSpan } from "../../../src/explorer/state/moves.ts";
import { reduce } from "../../../src/explorer/state/reduce.ts";
import type { State } from "../../../src/explorer/state/state.ts";
import { findingRows } from "../../../src/explorer/views/finding-view.ts";
import { helpLines } from "../../../src/explorer/views/help-view.ts";
import type { World } from "../../../src/explorer/world.ts";
import { clock } from "../../../src/words.ts";
import { OUTAGE, play, worldOf } from "../world-of.ts";

let world: World;
beforeAll(async () => {
  world = await worldOf(OUTAGE);
});

const timeOf = (state: State) => clock(cursorAt(state, world));
const windowOf = (state: State) => {
  const { from, to } = shownSpan(state, world);
  return `${clock(from)} ${clock(to)}`;
};
const textOf = (state: State) => {
  const line = lineOf(state, world);
  return line ? world.texts.read(world.records.describe(line.place)).message : null;
};

const WHOLE = "11:19:13.037 11:23:03.922";

it("the cursor begins at the end and sticks to it", () => {
  const { state } = play(world, "");
  expect([state.at, timeOf(state), windowOf(state)]).toEqual([null, "11:23:03.922", WHOLE]);
});

it("l and h move by a column and stop at the borders", () => {
  expect(timeOf(play(world, "ghh").state)).toBe("11:19:13.037");
  const { state } = play(world, "gl");
  expect(timeOf(state)).toBe("11:19:16.035");
  expect(timeOf(play(world, "h", state).state)).toBe("11:19:13.037");
});

it("+ halves the time shown around the cursor, - doubles it, 0 shows all", () => {
  const { state } = play(world, ":11:20:00<enter>+++");
  const { from, to } = shownSpan(state, world);
  expect((to - from) / (230_885 / 8)).toBeCloseTo(1, 3);
  expect(from < cursorAt(state, world) && cursorAt(state, world) < to).toBe(true);
  expect(windowOf(play(world, "---", state).state)).toBe(WHOLE);
  expect(windowOf(play(world, "0", state).state)).toBe(WHOLE);
});

it("time that is zoomed in follows the cursor", () => {
  const { state } = play(world, "g++++:11:22:00<enter>");
  const { from, to } = shownSpan(state, world);
  expect(from <= cursorAt(state, world) && cursorAt(state, world) <= to).toBe(true);
  expect((to - from) / (230_885 / 16)).toBeCloseTo(1, 3);
});

it.each([
  ["11:20:05", "11:20:05.000"],
  ["2017-04-11 11:20", "11:20:00.000"],
  ["-10s", "11:22:53.922"],
  ["50%", "11:21:08.479"],
  ["12:00", "11:23:03.922"],
])(": goes to %s", (text, at) => {
  expect(timeOf(play(world, `:${text}<enter>`).state)).toBe(at);
});

it(": with a distance goes on from the cursor", () => {
  expect(timeOf(play(world, "g:+30s<enter>").state)).toBe("11:19:43.037");
});

it("a time that is none says how to write one, and nothing moves", () => {
  const { state } = play(world, "g:tomorrow<enter>");
  expect([timeOf(state), state.message]).toEqual([
    "11:19:13.037",
    '"tomorrow" is no time; 11:20:05, +5m or 50% would be.',
  ]);
});

it.each(["q", "q!", "wq"])(":%s leaves, as in less and vi", (typed) => {
  expect(play(world, `:${typed}<enter>`).effects).toContainEqual({ kind: "quit" });
});

it(":q does not lose marks that are not saved without a word", () => {
  const marked = play(world, "Lmnote<enter>").state;
  const { state, effects } = play(world, ":q<enter>", { ...marked, unsaved: true });
  expect(effects).not.toContainEqual({ kind: "quit" });
  expect(state.message).toBe("Marks are not saved: e exports them, q again leaves without them.");
  expect(play(world, ":q!<enter>", { ...marked, unsaved: true }).effects).toContainEqual({ kind: "quit" });
});

it("a wrong pattern stays in its prompt, to be mended", () => {
  const { state } = play(world, "/a(b<enter>");
  expect([state.prompt?.text, state.message]).toEqual([
    "a(b",
    "The pattern is wrong at character 3: missing closing ).",
  ]);
  expect(play(world, "<backspace><backspace><enter>", state).state).toMatchObject({ prompt: null, screen: "log" });
});

it("] and [ step through the findings, worst first, and take the cursor along", () => {
  const first = play(world, "]").state;
  expect([first.finding, timeOf(first)]).toEqual(["F1", "11:19:13.037"]);
  const third = play(world, "]]", first).state;
  expect([third.finding, timeOf(third)]).toEqual(["F3", "11:19:18.797"]);
  expect(play(world, "[", third).state.finding).toBe("F2");
  expect(play(world, "[[[[", third).state.message).toBe("This is the first finding.");
});

it("Enter on a finding zooms to it and opens it; Escape comes back", () => {
  const { state } = play(world, "jj<enter>");
  expect([state.screen, state.finding]).toEqual(["finding", "F2"]);
  const { from, to } = shownSpan(state, world);
  expect(to - from).toBeLessThan(15_000);
  expect(play(world, "<escape>", state).state).toMatchObject({ screen: "overview", finding: "F2", trail: [] });
});

it("Escape shows the time that was shown, wherever the cursor went meanwhile", () => {
  const { state } = play(world, "jj<enter>");
  const back = play(world, "LG<escape>", state).state;
  expect([back.screen, timeOf(back), windowOf(back)]).toEqual(["finding", timeOf(state), windowOf(state)]);
});

it("Enter on a line of evidence opens the log there", () => {
  const opened = play(world, "jj<enter>").state;
  const row = findingRows(opened, world).findIndex(({ link }) => link?.kind === "line");
  const { state } = play(world, `${"j".repeat(row)}<enter>`, opened);
  expect([state.screen, textOf(state)]).toEqual(["log", "Cannot open channel to 3 at election address /zk3:3888"]);
  expect(play(world, "<escape><escape>", state).state.screen).toBe("overview");
});

it("Enter on another finding opens it, Escape comes back", () => {
  const opened = play(world, "j<enter>").state;
  const row = findingRows(opened, world).findIndex(({ link }) => link?.kind === "finding");
  const { state } = play(world, `${"j".repeat(row)}<enter>`, opened);
  expect([opened.finding, state.finding]).toEqual(["F1", "F2"]);
  expect(play(world, "<escape>", state).state).toMatchObject({ finding: "F1", row });
});

it("in an election l and h go from step to step, one at a time even within a millisecond", () => {
  const { state } = play(world, "gE");
  expect([state.screen, electionOf(state, world)?.id, state.step]).toEqual(["election", "E1", 0]);
  const fourth = play(world, "llll", state).state;
  expect([fourth.step, timeOf(fourth)]).toEqual([4, "11:19:13.730"]);
  expect(play(world, "h", fourth).state.step).toBe(3);
  expect(play(world, "G", fourth).state.step).toBe(57);
  expect(textOf(play(world, "<enter>", fourth).state)).toMatch(/^Notification: .* 2 \(n\.leader\), 0x724cd3601/);
});

it("in an election c and C go to the steps that changed something, D to the one that decided most", () => {
  const times = (keys: string) =>
    [...keys].map((_, index) => timeOf(play(world, `gE${keys.slice(0, index + 1)}`).state));
  // zk0 begins and takes zk2's vote, zk1 begins and takes zk0's, has its quorum, follows
  expect(times("ccccccC")).toEqual([
    "11:19:13.662",
    "11:19:13.730",
    "11:19:18.799",
    "11:19:18.808",
    "11:19:18.810",
    "11:19:19.014",
    "11:19:18.810",
  ]);
  const { state } = play(world, "gED");
  expect([timeOf(state), state.message]).toEqual(["11:19:18.809", "Here zk0 is as near to a quorum as it came."]);
  expect(play(world, "gEC").state.message).toBe("Nothing changes earlier in this election.");
});

it("an election whose steps come later is shown at the step of the cursor's time", () => {
  const { scene } = world;
  const early = { ...world, scene: { ...scene, elections: scene.elections.map((one) => ({ ...one, steps: null })) } };
  const waiting = play(early, ":11:19:18.809<enter>E").state;
  expect([waiting.step, play(early, "l", waiting).state.message]).toEqual([
    0,
    "There is no later step in this election.",
  ]);
  expect(reduce(waiting, { kind: "scene", before: early.scene }, world).state.step).toBe(13);
});

it("an attempt that is chosen brings the step that begins it, and a step its attempt", () => {
  const { state } = play(world, "gEj");
  expect([state.row, state.step, timeOf(state)]).toEqual([1, 9, "11:19:18.799"]);
  expect(play(world, "l", state).state.row).toBe(0);
});

it("moving in the log moves the cursor in time, and the other way round", () => {
  const { state } = play(world, "gLjjj");
  expect([textOf(state), timeOf(state)]).toEqual([
    "Cannot open channel to 1 at election address /zk1:3888",
    "11:19:13.674",
  ]);
  expect(textOf(play(world, ":11:20:34.079<enter>", state).state)).toBe("FOLLOWING - LEADER ELECTION TOOK - 6006");
});

it("G in the log goes to the last line", () => {
  expect(textOf(play(world, "gLG").state)).toBe("LEADING - LEADER ELECTION TOOK - 232");
});

it("a number shows one node alone, and all again", () => {
  const { state } = play(world, "2");
  expect(state.choice.nodes).toEqual(["zk1"]);
  expect(textOf(play(world, "gLj", state).state)).toBe("New election. My id =  1, proposed zxid=0x724cd35ff");
  expect(play(world, "2", state).state.choice.nodes).toEqual([]);
  expect(play(world, "9").state.message).toBe("There is no node 9.");
});

it("& takes several filters together and shows them; an empty one lifts them", () => {
  const { state } = play(world, "gL&zk0 event:fle.timeout*<enter>");
  expect([state.choice, state.message]).toEqual([
    { nodes: ["zk0"], level: null, events: ["fle.timeout*"], finding: null },
    "",
  ]);
  expect(textOf(state)).toBe("Notification time out: 400");
  expect(play(world, "&<ctrl-u><enter>", state).state.choice.nodes).toEqual([]);
});

it("a filter that names nothing says what there is", () => {
  expect(play(world, "&node:zk9<enter>").state.message).toBe(
    "There is no node zk9; there are zk0, zk1, zk2, zk3, zk4.",
  );
});

it("/ finds as one types, n and N go on, Escape in the prompt goes back to where it began", () => {
  const typing = play(world, "gL/cannot open.*to [34]").state;
  expect([typing.prompt?.text, textOf(typing)]).toEqual([
    "cannot open.*to [34]",
    "Cannot open channel to 3 at election address /zk3:3888",
  ]);
  const { state } = play(world, "<enter>n", typing);
  expect(textOf(state)).toBe("Cannot open channel to 4 at election address /zk4:3888");
  expect(play(world, "n", state).state.message).toBe(
    "There is no next match of /cannot open.*to [34]; N goes to the one before.",
  );
  expect(textOf(play(world, "N", state).state)).toBe("Cannot open channel to 3 at election address /zk3:3888");
  expect(textOf(play(world, "<escape>", typing).state)).toBe("LOOKING");
});

it("a text that is nowhere is not said to be before", () => {
  expect(play(world, "gL/no such text<enter>n").state.message).toBe("There is no match of /no such text.");
  expect(play(world, "gL/stale|tries=2<enter>n").state.message).toBe("There is no other match of /stale|tries=2.");
});

it("a search from the overview shows its first match in the log", () => {
  const { state } = play(world, "g/exception when following<enter>");
  expect([state.screen, textOf(state)]).toEqual(["log", "Exception when following the leader"]);
});

it("m marks a line with a note, u comes back to it, M removes it", () => {
  const { state, effects } = play(world, "gLjjjmthe first refusal<enter>");
  expect(state.marks).toMatchObject([{ node: "zk0", line: 4, note: "the first refusal" }]);
  expect(effects).toEqual([{ kind: "save-marks" }]);
  const away = play(world, "G", state).state;
  expect(textOf(play(world, "U", away).state)).toContain("Cannot open channel to 1");
  expect(play(world, "UM", away).state.marks).toEqual([]);
});

it("on a marked line m changes the note", () => {
  const { state } = play(world, "gLmone<enter>m<ctrl-u>two<enter>");
  expect(state.marks.map(({ note }) => note)).toEqual(["two"]);
});

it("q asks once when marks would be lost, and leaves at once when none would", () => {
  expect(play(world, "q").effects).toEqual([{ kind: "quit" }]);
  const marked = play(world, "gLmx<enter>").state;
  expect(play(world, "q", marked).effects).toEqual([]);
  expect(play(world, "qq", marked).effects).toEqual([{ kind: "quit" }]);
  expect(play(world, "qjq", marked).effects).toEqual([]);
});

it("e exports the report in the format that the name says, or lines", () => {
  expect(play(world, "er<ctrl-u>out.json<enter>").effects).toEqual([
    { kind: "export", what: { kind: "report", format: "json" }, path: "out.json", overwrite: false },
  ]);
  expect(play(world, "er<ctrl-u>out.html<enter>").effects).toMatchObject([{ what: { format: "html" } }]);
  expect(play(world, "er<ctrl-u>out.pdf<enter>").state.message).toBe("A report ends in .html, .md, .json or .txt.");
  const { effects } = play(world, "gLjvjjes<enter>");
  expect(effects).toMatchObject([{ what: { kind: "selection", places: [{}, {}, {}] }, path: "selected-lines.log" }]);
});

it("a file that is there is written over only when its name is confirmed", () => {
  const { state, effects } = play(world, "er<enter>");
  const [effect] = effects;
  if (effect?.kind !== "export") throw new Error("nothing was exported");
  const asked = reduce(state, { ...effect, kind: "exists" }, world).state;
  expect(asked.message).toBe("postmortem.md is there already: Enter once more writes over it.");
  expect(play(world, "<enter>", asked).effects).toMatchObject([{ path: "postmortem.md", overwrite: true }]);
  expect(play(world, "x<enter>", asked).state.message).toBe("A report ends in .html, .md, .json or .txt.");
  expect(play(world, "<ctrl-u>other.md<enter>", asked).effects).toMatchObject([{ path: "other.md", overwrite: false }]);
});

it("marked lines written over a file are still the marked ones", () => {
  const { state, effects } = play(world, "gLmx<enter>jjjemy<enter>");
  const effect = effects.at(-1);
  if (effect?.kind !== "export") throw new Error("nothing was exported");
  const asked = reduce(state, { ...effect, kind: "exists" }, world).state;
  expect(play(world, "<enter>", asked).effects).toEqual([{ ...effect, overwrite: true }]);
});

it("a search from a finding is come back from", () => {
  const { state } = play(world, "j<enter>/exception<enter><escape><escape>");
  expect([state.screen, state.finding]).toEqual(["finding", "F1"]);
});

it("who looks at another screen and comes back is at the same line, with the same selection", () => {
  const { state } = play(world, "gLjjjvjO");
  const back = play(world, "L", state).state;
  expect([back.line, back.selected]).toEqual([state.line, state.selected]);
  expect(back.selected).not.toBe(null);
});

it("Escape drops the selection, the search and the filter before it goes back", () => {
  const { state } = play(world, "gL&zk0<enter>/x<enter>v");
  const steps = ["<escape>", "<escape><escape>", "<escape><escape><escape>", "<escape><escape><escape><escape>"];
  const after = steps.map((keys) => play(world, keys, state).state);
  expect(
    after.map(({ selected, pattern, choice, screen }) => [selected, pattern, choice.nodes.length, screen]),
  ).toEqual([
    [null, "x", 1, "log"],
    [null, "", 1, "log"],
    [null, "", 0, "log"],
    [null, "", 0, "overview"],
  ]);
});

it("what is typed wrong can be mended", () => {
  expect(play(world, "&node:zk9<enter>").state.prompt?.text).toBe("node:zk9");
  expect(play(world, "&node:<enter>").state.message).toBe("node: needs a name behind it, such as node:zk0.");
});

it("Tab goes through the ways to complete a filter", () => {
  const texts = ["<tab>", "<tab><tab>", "<tab><tab><tab>"].map(
    (keys) => play(world, `&node:${keys}`).state.prompt?.text,
  );
  expect(texts).toEqual(["node:zk0", "node:zk1", "node:zk2"]);
  expect(play(world, "&node:zk0,zk<tab><tab>").state.prompt?.text).toBe("node:zk0,zk1");
});

it("y copies the place of the line", () => {
  expect(play(world, "gLjjjy").effects).toEqual([{ kind: "copy", text: `${OUTAGE[0]}:4` }]);
});

it("Y copies the lines selected; on a finding, the line that the cursor is on", () => {
  const linesOf = (keys: string) =>
    play(world, keys).effects.map((effect) =>
      effect.kind === "copy-lines" ? effect.places.map((place) => world.records.describe(place).line) : effect.kind,
    );
  expect(linesOf("gLjjvjjY")).toEqual([[3, 4, 5]]);
  expect(linesOf("j<enter>GY")).toEqual([[1]]);
});

it("a scene that numbers its findings anew keeps the selected one selected", () => {
  const { state } = play(world, "]]");
  const renamed = {
    ...world.scene,
    findings: world.scene.findings.map((finding) => ({ ...finding, id: `X${finding.id}` })),
  };
  const after = reduce(state, { kind: "scene", before: world.scene }, { ...world, scene: renamed });
  expect(after.state.finding).toBe(`X${state.finding}`);
});

it("the help tells the signs of the states that the logs show", async () => {
  const helpOf = (shown: World) =>
    helpLines(play(shown, "?").state, shown).map((row) => row.map(({ text }) => text).join(""));
  const kvrocks = helpOf(await worldOf(["fixtures/kvrocks/removed-and-told-still-replicates"]));
  const signs = kvrocks.slice(kvrocks.indexOf("Signs") + 1).map((line) => line.trim().split(/ {2,}/));
  expect(signs).toEqual(
    expect.arrayContaining([
      ["M", "master"],
      ["r", "replica, not serving"],
      ["S", "streaming"],
      ["2", "version 2"],
    ]),
  );
  expect(signs.flat()).not.toContain("looking for a leader");
  expect(helpOf(world).join("\n")).toContain("looking for a leader");
  expect(helpOf(world).join("\n")).not.toContain("master");
});

it("? opens the help, / searches in it, Escape and q leave it", () => {
  const { state } = play(world, "?/mark<enter>");
  expect(state.help).toEqual({ row: 0, query: "mark" });
  expect(play(world, "q", state).state.help).toBe(null);
  expect(play(world, "<escape>", state).state.help).toBe(null);
});

it("Ctrl-C gives up what is being typed, else leaves", () => {
  expect(play(world, "/abc<ctrl-c>").effects.filter(({ kind }) => kind === "interrupt")).toEqual([]);
  expect(play(world, "<ctrl-c>").effects).toEqual([{ kind: "interrupt" }]);
});

it("a match below a record unfolds it and is where the cursor goes", async () => {
  const world = await worldOf(["fixtures/zookeeper/dead-peers"]);
  const { state } = play(world, "gL/NoRouteToHost|ConnectException|SocketTimeout<enter>");
  const record = world.records.describe(state.line?.place ?? { run: 0, row: 0 });
  expect(state.line?.part).toBeGreaterThan(0);
  expect(world.texts.rest(record)[(state.line?.part ?? 0) - 1]).toMatch(/NoRouteToHost|ConnectException|SocketTimeout/);
});

it("Enter unfolds the lines that belong to a record, j goes through them, Enter folds them again", async () => {
  const world = await worldOf(["fixtures/zookeeper/dead-peers"]);
  const folded = play(world, "gL/cannot open channel<enter>").state;
  const { state } = play(world, "<enter>jj", folded);
  expect([state.line?.part, state.unfolded.size]).toEqual([2, 1]);
  const below = world.texts.rest(world.records.describe(state.line?.place ?? { run: 0, row: 0 }));
  expect(below[1]).toMatch(/^\tat /);
  expect(play(world, "<enter>", state).state).toMatchObject({ line: { part: 0 }, unfolded: new Set() });
  expect(play(world, "gL<enter>").state.message).toBe("All of this line is in sight.");
});

it("from the end of the help every key up moves it", () => {
  const rowOf = (keys: string) => play(world, keys).state.help?.row ?? -1;
  const end = rowOf("?G");
  expect(rowOf("?Gk")).toBe(end - 1);
  expect(rowOf(`?${"j".repeat(300)}`)).toBe(end);
  expect(rowOf("?G<ctrl-u>")).toBeLessThan(end - 5);
});

it("w and W go from warning to warning, as lnav does, and come to all that the filter for them leaves", async () => {
  const killed = await worldOf(["fixtures/zookeeper/leader-killed"]);
  const filtered = play(killed, "L&level:warn<enter>g").state;
  const steps = (keys: string, from: State, count: number) =>
    Array.from({ length: count }, (_, i) => play(killed, keys.repeat(i + 1), from).state.at);
  const first = play(killed, "gw").state;
  expect([first.screen, first.at]).toEqual(["log", filtered.at]);
  expect(steps("w", first, 5)).toEqual(steps("j", filtered, 5));
  expect(play(killed, "wwWW", first).state.line).toEqual(first.line);
  expect(play(killed, "W", first).state.message).toBe("No warning or error comes before this.");
});
