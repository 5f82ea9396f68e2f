/** What was read: every input with its lines by class, what was wrong with it, and the sums as the last line. */
import type { InputSummary } from "../case.ts";
import type { LineCounts } from "../event.ts";
import type { Block, Column, View } from "./outline.ts";
import { counted, listed, showNumber } from "./phrases.ts";

const CLASSES = ["event", "known", "continuation", "unknown", "noise"] as const satisfies readonly (keyof LineCounts)[];

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

/** Names of nodes shown for an input that carries several. */
const MAX_NAMES = 2;

export function inputBlocks(view: View): Block[] {
  const { inputs } = view.d;
  return [
    { kind: "heading", text: "Inputs", aside: view.folder === "" ? "" : `paths are below ${view.folder}` },
    ...(inputs.length === 0
      ? []
      : [{ kind: "table", columns: COLUMNS, rows: inputs.map((input) => inputRow(view, input)) } as const]),
    ...problemBlocks(view),
    { kind: "paragraph", text: sums(inputs) },
  ];
}

function inputRow({ folder }: View, input: InputSummary): string[] {
  const names = input.nodes.length > 0 ? input.nodes : input.node === null ? [] : [input.node];
  return [
    input.path.slice(folder.length),
    names.length === 0 ? "–" : listed(names, MAX_NAMES),
    input.layout ?? "–",
    `${input.zone} (${input.zoneFrom})`,
    showNumber(input.lines.total),
    ...CLASSES.map((name) => showNumber(input.lines[name])),
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
