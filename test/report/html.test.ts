import { createHash } from "node:crypto";
import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from "parse5";
import { expect, it } from "vitest";
import type { Diagnosis } from "../../src/case.ts";
import { renderHtml } from "../../src/report/html.ts";
import type { DocumentManners } from "../../src/report/outline.ts";
import { safeText } from "../../src/report/safe-text.ts";
import { diagnosis, entry, finding, input, interval, lanes, node, refs, START } from "./notation.ts";
import { outage } from "./outage.ts";

const PLAIN: DocumentManners = { lineText: ({ line }) => `text of ${line}`, ascii: false, full: false, verbose: false };

type Element = DefaultTreeAdapterTypes.Element;

/** As a browser reads it. */
function elementsOf(html: string): Element[] {
  const inside = (parent: DefaultTreeAdapterTypes.ParentNode): Element[] =>
    parent.childNodes.flatMap((child) => (tree.isElementNode(child) ? [child, ...inside(child)] : []));
  return inside(parse(html));
}

function attribute({ attrs }: Element, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? "";
}

function textOf(parent: DefaultTreeAdapterTypes.ParentNode): string {
  return parent.childNodes
    .map((child) => (tree.isTextNode(child) ? child.value : "childNodes" in child ? textOf(child) : ""))
    .join("");
}

function named(html: string, tagName: string): Element[] {
  return elementsOf(html).filter((element) => element.tagName === tagName);
}

/** Names of elements and of their attributes. */
function vocabulary(html: string): Set<string> {
  return new Set(elementsOf(html).flatMap(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => `@${name}`)]));
}

/** A diagnosis in which a text stands wherever logs, paths and notes can put one. */
function saying(text: string): Diagnosis {
  return diagnosis({
    inputs: [input(text)],
    nodes: [{ ...node(text, [interval("F", START, START + 9000)]), aliases: [text] }],
    findings: [
      finding("F1", { title: text, explanation: text, excluded: [text], remedy: [text], evidence: refs("0:1") }),
      finding("F2", { title: text, severity: "info", evidence: refs("0:2") }),
    ],
    timeline: [entry(0, text, text, "0:1")],
  });
}

const HOSTILE = fc.oneof(
  fc.constantFrom(
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</pre></title></style><iframe>",
    "<!--",
    "]]><svg onload=1>",
    "&lt;b&gt; &#x3c;i&#x3e;",
    "\u001b]8;;http://x\u0007link\u001b]8;;\u0007",
    "a\u202eb\u0000c",
  ),
  fc.string({ unit: fc.constantFrom(..."<>&\"'/=!-`$;#abc \n") }),
);

it("keeps foreign text text, whatever it holds", () => {
  const words = vocabulary(renderHtml(saying("harmless"), PLAIN));
  fc.assert(
    fc.property(HOSTILE, (text) => {
      const html = renderHtml(saying(text), { ...PLAIN, lineText: () => text });
      expect(vocabulary(html)).toEqual(words);
      expect(textOf(parse(html))).toContain(safeText(text));
    }),
    { numRuns: 60 },
  );
});

it("shows as code what a remedy quotes", () => {
  const remedy = ["`quorumscope replay a<b` shows more"];
  const html = renderHtml(diagnosis({ findings: [finding("F1", { remedy })] }), PLAIN);
  expect(html).toContain("<li><code>quorumscope replay a&lt;b</code> shows more</li>");
});

it("loads nothing and runs nothing, and says so to whatever shows it", () => {
  const html = renderHtml(outage(), PLAIN);
  const targets = elementsOf(html).flatMap((element) => attribute(element, "href") || attribute(element, "src") || []);
  expect(targets.filter((target) => !target.startsWith("#"))).toEqual([]);
  expect(named(html, "script")).toEqual([]);
  const [style] = named(html, "style");
  const hash = createHash("sha256")
    .update(style ? textOf(style) : "")
    .digest("base64");
  const policy = named(html, "meta").find((meta) => attribute(meta, "http-equiv") === "Content-Security-Policy");
  expect(policy && attribute(policy, "content")).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  );
});

it("has links that lead somewhere, and every id once", () => {
  const html = renderHtml(outage(), PLAIN);
  const ids = elementsOf(html).flatMap((element) => attribute(element, "id") || []);
  const targets = named(html, "a").map((link) => attribute(link, "href").slice(1));
  expect(ids.length).toBe(new Set(ids).size);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  expect(targets).toEqual(expect.arrayContaining(["I1", "F1", "E1"]));
});

it("is a page without mistakes", () => {
  const mistakes: string[] = [];
  parse(renderHtml(outage(), PLAIN), { onParseError: ({ code, startLine }) => mistakes.push(`${code} ${startLine}`) });
  expect(mistakes).toEqual([]);
});

it("has the sections of the other documents", () => {
  const titles = named(renderHtml(outage(), PLAIN), "h2").map((heading) => heading.childNodes[0]);
  expect(titles.map((title) => title && tree.isTextNode(title) && title.value.trim())).toEqual([
    ...["Incident I1", "Roles", "Findings", "Elections", "Attempts", "Nodes", "Timeline", "Inputs"],
  ]);
});

/** The bars of the first lane: what their titles say, where they begin and how wide they are. */
function firstLane(d: Diagnosis): { title: string; x: number; width: number }[] {
  return named(renderHtml(d, PLAIN), "g").flatMap((group) => {
    const [rect, , title] = group.childNodes.filter((child) => tree.isElementNode(child));
    if (!rect || !title || !textOf(title).startsWith("zk0: ")) return [];
    return [{ title: textOf(title), x: Number(attribute(rect, "x")), width: Number(attribute(rect, "width")) }];
  });
}

it("draws states to scale, with their times", () => {
  const [looking, leading] = firstLane(diagnosis({ nodes: lanes(1000, "zk0: ?LLL") })).sort((a, b) => a.x - b.x);
  expect(leading?.width).toBeCloseTo(3 * (looking?.width ?? 0), 0);
  expect(looking?.title).toBe("zk0: looking, 11:19:13.000 – 11:19:14.000 (1 s)");
  expect(leading?.title).toBe("zk0: leading, 11:19:14.000 – 11:19:17.000 (3 s)");
});

it("draws what is brief in front of what lasts, wide enough to be seen", () => {
  const [hour, half] = [START + 3_600_000, START + 1_800_000];
  const track = [interval("F", START, half), interval("?", half, half + 200), interval("F", half + 200, hour)];
  const drawn = firstLane(diagnosis({ nodes: [node("zk0", track)] }));
  expect(drawn.map(({ title }) => title.split(",")[0])).toEqual(["zk0: following", "zk0: following", "zk0: looking"]);
  expect(drawn.at(-1)?.width).toBe(2);
});

it("does not hide what lasts behind a thousand brief ones", () => {
  const track = Array.from({ length: 1000 }, (_, i) => START + i * 10_000).flatMap((at) => [
    interval("?", at, at + 1000),
    interval("F", at + 1000, at + 10_000),
  ]);
  const drawn = firstLane(diagnosis({ nodes: [node("zk0", track)] }));
  const widthOf = (state: string) =>
    drawn.filter(({ title }) => title.startsWith(`zk0: ${state}`)).reduce((sum, { width }) => sum + width, 0);
  expect(widthOf("looking") / widthOf("following")).toBeCloseTo(1 / 9, 1);
});

it("draws no more than can be seen", () => {
  const flapping = Array.from({ length: 10_000 }, (_, i) => interval(i % 2 ? "F" : "?", START + i, START + i + 1));
  expect(firstLane(diagnosis({ nodes: [node("zk0", flapping)] })).length).toBeLessThan(3000);
});

it("is the same page in ASCII when asked to", () => {
  const html = renderHtml(outage(), { ...PLAIN, ascii: true });
  expect(html).toMatch(/^[\n -~]*$/);
  expect(textOf(parse(html))).toContain("11:19:13.037 – 11:23:03.922");
});
