import { expect, it } from "vitest";
import { collectRefs } from "../../src/report/collect-refs.ts";
import { renderText } from "../../src/report/text.ts";
import { diagnosis, finding, refs } from "./notation.ts";
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

it("names more lines for a verbose report", async () => {
  const evidence = refs(Array.from({ length: 50 }, (_, i) => `0:${i + 1}`).join(" "));
  const d = diagnosis({ findings: [finding("F1", { evidence })] });
  const count = (verbose: boolean) =>
    collectRefs(d, { format: "text", full: false, verbose }).then(({ length }) => length);
  expect([await count(false), await count(true)]).toEqual([6, 50]);
});
