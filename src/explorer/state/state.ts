/** Where the user is and what they have done, as one record; what they can do; what has to happen outside for it. */
import type { Span } from "../../case.ts";
import type { Instant } from "../../event.ts";
import type { Mark } from "../../report/marks.ts";
import type { DisplayZone } from "../display-time.ts";
import type { Size } from "../layout.ts";
import type { ReportFormat } from "../protocol.ts";
import type { Place } from "../records/filter.ts";
import type { Scene } from "../scene.ts";
import { ALL, type Choice } from "./filters.ts";
import type { Mode } from "./keys.ts";

export type ScreenName = Exclude<Mode, "help">;

/** A row of the log: a record, or one of the lines that belong to it. */
export interface LogLine {
  readonly place: Place;
  /** 0 for the record itself, else which of the lines below it. */
  readonly part: number;
}

/** A place to come back to. */
interface Visit {
  readonly screen: ScreenName;
  readonly finding: string | null;
  readonly election: string | null;
  readonly row: number;
  readonly at: Instant | null;
  readonly line: LogLine | null;
  /** What the lanes showed: elsewhere it may have been left behind by the cursor. */
  readonly window: Span | null;
}

export interface State {
  readonly size: Size;
  readonly screen: ScreenName;
  readonly trail: readonly Visit[];
  /** The help over the screen: its first row and what was searched in it. */
  readonly help: { readonly row: number; readonly query: string } | null;
  /** Part of time that the lanes show; null for all. While the cursor sticks to the end, only its length counts. */
  readonly window: Span | null;
  /** The cursor; null while it sticks to the end. */
  readonly at: Instant | null;
  readonly finding: string | null;
  readonly election: string | null;
  /** How many steps of the election have been taken, the last of them the one at the cursor. */
  readonly step: number;
  /** Row at the cursor of a finding or an election. */
  readonly row: number;
  /** Row at the cursor of the log; null while it sticks to the end. */
  readonly line: LogLine | null;
  /** Rows of the log above the cursor's. */
  readonly above: number;
  /** Columns that long lines are scrolled to the left. */
  readonly shift: number;
  /** Records whose lines are unfolded, by `placeKey`. */
  readonly unfolded: ReadonlySet<string>;
  /** Where a selection of lines began; it goes to the cursor. */
  readonly selected: Place | null;
  readonly choice: Choice;
  /** The pattern being searched, "" for none. */
  readonly pattern: string;
  /** A jump to a match that is not found yet. */
  readonly awaited: "next" | "previous" | null;
  readonly prompt: Prompt | null;
  readonly marks: readonly Mark[];
  /** Marks were made since they were last written to a file. */
  readonly unsaved: boolean;
  readonly zone: DisplayZone;
  /** What was just done or could not be, for the status row. */
  readonly message: string;
  /** The next q leaves although marks are not saved. */
  readonly warned: boolean;
  /** A file that was there: writing it once more writes over it. */
  readonly asked: string | null;
}

export type PromptKind =
  | "search"
  | "filter"
  | "time"
  | "note"
  | "help"
  | "export"
  | "report-path"
  | "selection-path"
  | "marks-path";

export interface Prompt {
  readonly kind: PromptKind;
  readonly text: string;
  /** Where the next character goes, in UTF-16 units. */
  readonly caret: number;
  /** The state to return to when it is given up. */
  readonly before: State;
  /** What Tab completes, and which of the ways to do so stands there now. */
  readonly tab: { readonly stem: string; readonly pick: number } | null;
}

/** What can be written to a file. */
export type Export =
  | { readonly kind: "report"; readonly format: ReportFormat }
  | { readonly kind: "selection" | "marks"; readonly places: readonly Place[] };

export type Effect =
  | { readonly kind: "search"; readonly pattern: string; readonly from: Instant }
  | { readonly kind: "stop-search" }
  | { readonly kind: "export"; readonly what: Export; readonly path: string; readonly overwrite: boolean }
  | { readonly kind: "copy"; readonly text: string }
  | { readonly kind: "copy-lines"; readonly places: readonly Place[] }
  | { readonly kind: "save-marks" }
  | { readonly kind: "suspend" }
  | { readonly kind: "repaint" }
  | { readonly kind: "quit" }
  | { readonly kind: "interrupt" };

export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

export type Command =
  | { readonly kind: "chord"; readonly chord: string }
  | { readonly kind: "paste"; readonly text: string }
  | { readonly kind: "resize"; readonly size: Size }
  /** A new scene has come; the one before, so that what was selected stays selected under its new number. */
  | { readonly kind: "scene"; readonly before: Scene }
  /** The search has come further. */
  | { readonly kind: "searched" }
  | { readonly kind: "message"; readonly text: string }
  /** What was to be written is there already. */
  | { readonly kind: "exists"; readonly what: Export; readonly path: string }
  | { readonly kind: "saved"; readonly text: string };

/** How everything begins: all in sight, the cursor at the end. */
export function initialState(size: Size, marks: readonly Mark[]): State {
  return {
    size,
    screen: "overview",
    trail: [],
    help: null,
    window: null,
    at: null,
    finding: null,
    election: null,
    step: 0,
    row: 0,
    line: null,
    above: 0,
    shift: 0,
    unfolded: new Set(),
    selected: null,
    choice: ALL,
    pattern: "",
    awaited: null,
    prompt: null,
    marks,
    unsaved: false,
    zone: "log",
    message: "",
    warned: false,
    asked: null,
  };
}

/** A step without effects. */
export function only(state: State): Step {
  return { state, effects: [] };
}

/** Where keys go. */
export function modeOf(state: State): Mode {
  return state.help ? "help" : state.screen;
}

/** The span that begins closest to an instant. */
export function nearest<T extends Span>(spans: readonly T[], at: Instant): T | undefined {
  return spans.reduce<T | undefined>(
    (best, span) => (best && Math.abs(best.from - at) <= Math.abs(span.from - at) ? best : span),
    undefined,
  );
}
