/** One finding with all that speaks for it: rows to scroll through, some of them links. */
import { cut, padEnd, widest, width, wrap, wrapParts } from "../../report/width.ts";
import { duration } from "../../words.ts";
import { shortTimes, zoningOf } from "../display-time.ts";
import type { SceneFinding } from "../scene.ts";
import { listedFindings } from "../state/finding-list.ts";
import type { State } from "../state/state.ts";
import { placeName, type World, wholeSpan } from "../world.ts";
import { type Look, UNICODE } from "./look.ts";
import { type Row, type Run, run } from "./spans.ts";

/** Where Enter goes. */
export type Link =
  | { readonly kind: "finding"; readonly id: string }
  | { readonly kind: "line"; readonly input: number; readonly line: number };

export interface ContentRow {
  readonly row: Row;
  readonly link?: Link;
}

/** Lines of prose are hard to read when they are longer. */
const PROSE_COLUMNS = 110;

/** The rows of the selected finding, all of them; the screen shows a part. */
export function findingRows(state: State, world: World, look: Look = UNICODE): ContentRow[] {
  const finding = world.scene.findings.find(({ id }) => id === state.finding);
  if (finding === undefined) return [text(run("No finding is selected; ] selects the worst.", "faint"))];
  const columns = Math.max(20, state.size.columns - 2);
  const prose = Math.min(columns, PROSE_COLUMNS);
  const separator = ` ${look.sign("dot")} `;
  const { findings } = world.scene;
  const effects = findings.filter(({ because }) => because.includes(finding.id));
  const causes = findings.filter(({ id }) => finding.because.includes(id));
  return [
    ...wrap(look.say(`${finding.id}  ${finding.title}`), columns).map((line) => text(run(line, "strong"))),
    ...wrapParts(facts(finding, state, world).map(look.say), separator, columns).map((line) =>
      text(run(line, "faint")),
    ),
    text(),
    ...wrap(look.say(finding.explanation), prose).map((line) => text(run(line))),
    ...(zoningOf(state.zone, world.scene).minutes(finding.from) === 0
      ? []
      : [text(run("Times in these sentences are UTC.", "faint"))]),
    ...section("Why not something else", finding.excluded, prose, look),
    ...section("What to do", finding.remedy, prose, look),
    ...links("Because of", causes, columns, look),
    ...links("It explains", effects, columns, look),
    ...evidence(finding, state, world, look),
  ];
}

function text(...row: Row): ContentRow {
  return { row };
}

function facts(finding: SceneFinding, state: State, world: World): string[] {
  const time = shortTimes(wholeSpan(world), zoningOf(state.zone, world.scene));
  const place = listedFindings(state, world).findIndex(({ id }) => id === finding.id) + 1;
  return [
    finding.severity,
    finding.nodes.join(", "),
    finding.to > finding.from
      ? `${time(finding.from)} – ${time(finding.to)} (${duration(finding.to - finding.from)})`
      : time(finding.from),
    finding.count > 1 ? `${finding.count} times` : "",
    finding.confidence < 1 ? `confidence ${Number(finding.confidence.toFixed(2))}` : "proved by its lines",
    finding.pathology,
    place > 0 ? `finding ${place} of ${world.scene.findings.length}` : "",
  ].filter((fact) => fact !== "");
}

function section(title: string, items: readonly string[], columns: number, look: Look): ContentRow[] {
  if (items.length === 0) return [];
  return [
    text(),
    text(run(title, "strong")),
    ...items.flatMap((item) =>
      wrap(look.say(item), columns - 4).map((line, index) =>
        text(run(`  ${index === 0 ? `${look.sign("dot")} ` : "  "}${line}`)),
      ),
    ),
  ];
}

function links(title: string, findings: readonly SceneFinding[], columns: number, look: Look): ContentRow[] {
  if (findings.length === 0) return [];
  return [
    text(),
    text(run(title, "strong")),
    ...findings.map(({ id, severity, title }) => ({
      row: [run(cut(look.say(`  ${id}  ${severity}  ${title}`), columns, look.ellipsis))],
      link: { kind: "finding", id } as const,
    })),
  ];
}

function evidence(finding: SceneFinding, state: State, world: World, look: Look): ContentRow[] {
  if (finding.evidence.length === 0) return [];
  const seen = new Set<string>();
  const lines = finding.evidence.flatMap(({ input, line }) => {
    const place = placeName(world, input, line);
    return seen.has(place) || !seen.add(place) ? [] : [{ input, line, place: look.say(shortPlace(place)) }];
  });
  const time = shortTimes(wholeSpan(world), zoningOf(state.zone, world.scene));
  const placeWidth = Math.min(32, widest(lines.map(({ place }) => place)));
  const more = finding.omittedEvidence > 0 ? `, ${finding.omittedEvidence} more in the exported report` : "";
  return [
    text(),
    text(run(`Its lines (${lines.length}${more})`, "strong")),
    ...lines.map(({ input, line, place }) => ({
      row: [
        run(`  ${padEnd(cut(place, placeWidth, look.ellipsis), placeWidth)}  `, "faint"),
        ...lineRuns(world, input, line, time, look),
      ],
      link: { kind: "line", input, line } as const,
    })),
  ];
}

/** The last part of a path says which log; the status row has all of it. */
function shortPlace(place: string): string {
  return width(place) > 32 ? place.slice(place.lastIndexOf("/") + 1) : place;
}

/** A record by its time and message, a line below one as it stands. */
function lineRuns(world: World, input: number, line: number, time: (at: number) => string, look: Look): Run[] {
  const place = world.records.holding(input, line);
  if (place === null) return [run("(this line belongs to no record)", "faint")];
  const record = world.records.describe(place);
  const part = Math.abs(line - record.line);
  if (part > 0) return [run(look.say(world.texts.rest(record)[part - 1] ?? ""))];
  return [run(`${time(record.at)}  `, "faint"), run(look.say(world.texts.read(record).message))];
}
