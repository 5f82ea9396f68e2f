/** The timeline: one row an entry, repeats folded, the most telling ones kept. */
import type { TimelineEntry } from "../case.ts";
import { showNumber } from "../words.ts";
import type { Block, Column } from "./block.ts";
import { TOLD_IN_FULL } from "./caps.ts";
import { type Folded, foldTimeline } from "./fold.ts";
import { worstFirst } from "./opening.ts";
import { orderOf } from "./order.ts";
import { counted } from "./phrases.ts";
import { keepHeaviest, weighTimeline } from "./telling.ts";
import type { View } from "./view.ts";

const COLUMNS: readonly Column[] = [
  { title: "time", align: "start", overflow: "cut" },
  { title: "node", align: "start", overflow: "cut" },
  { title: "what", align: "start", overflow: "wrap" },
  { title: "line", align: "start", overflow: "wrap", code: true },
];

/** Behind the time of an entry that may have come before the one above. */
const UNDECIDED = " ~";
const LEGEND = "~ so close to the row above that their clocks do not tell which came first.";

export function timelineBlocks(view: View): Block[] {
  const { timeline } = view.d;
  if (timeline.length === 0) return [];
  const folded = view.full ? timeline.map(once) : foldTimeline(timeline);
  const weigh = weighTimeline(view.d, worstFirst(view.d).slice(0, TOLD_IN_FULL));
  const { kept, omitted } = keepHeaviest(folded, view.caps.timeline, ({ entry }) => weigh(entry));
  const isUndecided = orderOf(view.d.nodes);
  const rows = kept.map((row, i) => timelineRow(view, row, isUndecided(kept[i - 1]?.entry, row.entry)));
  return [
    {
      kind: "heading",
      text: "Timeline",
      aside: omitted > 0 ? `the ${kept.length} most telling of ${showNumber(folded.length)}` : "",
    },
    { kind: "table", columns: COLUMNS, rows },
    ...(rows.some(([time]) => time?.endsWith(UNDECIDED)) ? [{ kind: "paragraph", text: LEGEND } as const] : []),
    ...(omitted === 0
      ? []
      : [{ kind: "paragraph", text: `… and ${counted(omitted, "more row")}; --full shows all.` } as const]),
  ];
}

function timelineRow(
  { time, place }: View,
  { entry, count, last }: Folded<TimelineEntry>,
  isUndecided: boolean,
): string[] {
  const repeat = count === 1 ? "" : `  (${count} ×, last ${time(last)})`;
  const [first] = entry.evidence;
  return [
    `${time(entry.at)}${isUndecided ? UNDECIDED : ""}`,
    entry.node,
    `${entry.text}${repeat}`,
    first === undefined ? "" : place(first),
  ];
}

function once(entry: TimelineEntry): Folded<TimelineEntry> {
  return { entry, count: 1, first: entry.at, last: entry.at };
}
