import { expect, it } from "vitest";
import { collectRefs } from "../../src/report/collect-refs.ts";
import { renderJson } from "../../src/report/json.ts";
import { renderText } from "../../src/report/text.ts";
import { diagnosis, entry, finding, incident, node, refs, START } from "./notation.ts";
import { outage } from "./outage.ts";

const BRIEF = { full: false, verbose: false };

it("names each line once, in the order of the inputs", async () => {
  const findings = [finding("F1", { evidence: refs("1:5 0:9 0:2") }), finding("F2", { evidence: refs("0:9") })];
  expect(await collectRefs(diagnosis({ findings }), { format: "text", ...BRIEF })).toEqual(refs("0:2 0:9 1:5"));
});

it("names exactly the lines a text report asks for", async () => {
  const asked = new Set<string>();
  const lineText = ({ input, line }: { input: number; line: number }) => {
    asked.add(`${input}:${line}`);
    return "";
  };
  renderText(outage(), { lineText, color: true, ascii: true, ...BRIEF });
  const collected = await collectRefs(outage(), { format: "text", ...BRIEF });
  expect(collected.map(({ input, line }) => `${input}:${line}`).sort()).toEqual([...asked].sort());
});

it("names exactly the lines a JSON report asks for", async () => {
  const asked = new Set<string>();
  const lineText = ({ input, line }: { input: number; line: number }) => {
    asked.add(`${input}:${line}`);
    return "";
  };
  for (const _piece of renderJson(outage(), { lineText, version: "", full: false }));
  const collected = await collectRefs(outage(), { format: "json", ...BRIEF });
  expect(asked.size).toBeGreaterThan(10);
  expect(collected.map(({ input, line }) => `${input}:${line}`).sort()).toEqual([...asked].sort());
});

it("names the lines that only JSON quotes", async () => {
  const d = diagnosis({
    nodes: [node("zk0", [], { membership: { min: 3, max: 3, members: [], evidence: refs("0:1") } })],
    timeline: [entry(0, "zk0", "a", "0:2")],
    incidents: [incident("I1", { trigger: { at: START, text: "x", evidence: refs("0:3") } })],
  });
  const count = (format: "text" | "markdown" | "json") =>
    collectRefs(d, { format, ...BRIEF }).then(({ length }) => length);
  expect([await count("text"), await count("markdown"), await count("json")]).toEqual([0, 0, 3]);
});

it("names more lines for a verbose report", async () => {
  const evidence = refs(Array.from({ length: 50 }, (_, i) => `0:${i + 1}`).join(" "));
  const d = diagnosis({ findings: [finding("F1", { evidence })] });
  const count = (verbose: boolean) =>
    collectRefs(d, { format: "text", full: false, verbose }).then(({ length }) => length);
  expect([await count(false), await count(true)]).toEqual([6, 50]);
});
