/** What was read: every input with its lines by class, what was wrong with it, and the sums as the last line. */
import type { InputSummary } from "../case.ts";
import type { LineCounts } from "../event.ts";
import { showNumber } from "../words.ts";
import type { Block, Column } from "./block.ts";
import { NO_CAPS } from "./caps.ts";
import { counted, listed } from "./phrases.ts";
import type { View } from "./view.ts";

const CLASSES = ["event", "known", "continuation", "unknown", "noise"] as const satisfies readonly (keyof LineCounts)[];

const WHAT_CLASSES_ARE = "known: understood, without meaning here; cont.: of the record above; noise: of none";

const COLUMNS: readonly Column[] = [
  { title: "input", align: "start", overflow: "wrap", code: true },
  { title: "node", align: "start", overflow: "cut" },
  { title: "layout", align: "start", overflow: "wrap" },
  { title: "zone", align: "start", overflow: "wrap" },
  { title: "lines", align: "end", overflow: "cut" },
  { title: "event", align: "end", overflow: "cut" },
  { title: "known", align: "end", overflow: "cut" },
  { title: "cont.", align: "end", overflow: "cut" },
  { title: "unknown", align: "end", overflow: "cut" },
  { title: "noise", align: "end", overflow: "cut" },
];

/** More inputs than these of one kind that stand side by side are told in one row. */
const MOST_ALIKE = 4;

/** Names of nodes shown for an input that carries several. */
const MAX_NAMES = 2;

export function inputBlocks(view: View): Block[] {
  const { inputs } = view.d;
  return [
    {
      kind: "heading",
      text: "Inputs",
      aside: [...(view.folder === "" ? [] : [`paths are below ${view.folder}`]), WHAT_CLASSES_ARE].join("; "),
    },
    ...(inputs.length === 0
      ? []
      : [{ kind: "table", columns: COLUMNS, rows: alikes(view).map((run) => inputRow(view, run)) } as const]),
    ...problemBlocks(view),
    { kind: "paragraph", text: sums(inputs) },
  ];
}

/** Inputs in runs: each by itself, but for many of one node and one layout, such as pieces of a log that was rotated. */
function alikes({ d, caps }: View): InputSummary[][] {
  const runs: InputSummary[][] = [];
  for (const input of d.inputs) {
    const run = runs.at(-1);
    const before = run?.[0];
    if (run && before && kindOf(before) === kindOf(input)) run.push(input);
    else runs.push([input]);
  }
  const apart = (run: readonly InputSummary[]) => run.length <= MOST_ALIKE || caps === NO_CAPS;
  return runs.flatMap((run) => (apart(run) ? run.map((input) => [input]) : [run]));
}

function kindOf({ node, layout, zone, zoneFrom }: InputSummary): string {
  return JSON.stringify([node, layout, zone, zoneFrom]);
}

function inputRow({ folder }: View, run: readonly InputSummary[]): string[] {
  const [input] = run;
  const last = run.at(-1);
  if (!input || !last) return [];
  const names = input.nodes.length > 0 ? input.nodes : input.node === null ? [] : [input.node];
  const path = input.path.slice(folder.length);
  const sum = (count: (lines: Readonly<LineCounts>) => number) =>
    run.reduce((total, { lines }) => total + count(lines), 0);
  return [
    run.length === 1 ? path : `${path} … ${last.path.slice(folder.length)} (${counted(run.length, "file")})`,
    names.length === 0 ? "–" : listed(names, MAX_NAMES),
    input.layout ?? "–",
    input.layout === null ? "–" : `${input.zone} (${input.zoneFrom})`,
    showNumber(sum(({ total }) => total)),
    ...CLASSES.map((name) => showNumber(sum((lines) => lines[name]))),
  ];
}

function problemBlocks({ d, folder, caps }: View): Block[] {
  const fields = d.inputs
    .filter(({ problems }) => problems.length > 0)
    .map(({ path, problems }) => ({
      label: path.slice(folder.length),
      claims: [
        ...problems.slice(0, caps.problems).map(({ code, line, text }) => ({
          text: line === 0 ? `${code}: ${text}` : `line ${line}, ${code}: ${text}`,
          at: [],
        })),
        ...(problems.length > caps.problems ? [{ text: `… and ${problems.length - caps.problems} more`, at: [] }] : []),
      ],
    }));
  return fields.length === 0 ? [] : [{ kind: "fields", fields }];
}

function sums(inputs: readonly InputSummary[]): string {
  const sum = (count: (input: InputSummary) => number) => inputs.reduce((total, input) => total + count(input), 0);
  const classes = CLASSES.map((name) => `${showNumber(sum(({ lines }) => lines[name]))} ${name}`);
  const bytes = counted(
    sum((input) => input.bytes),
    "byte",
  );
  const problems = counted(
    sum((input) => input.problems.length),
    "problem",
  );
  return `${counted(inputs.length, "input")}, ${bytes}, ${counted(
    sum(({ lines }) => lines.total),
    "line",
  )}: ${classes.join(", ")}; ${problems}.`;
}
