/**
 * The content of a report for reading, before it is text or Markdown: blocks in order, all strings as they came.
 * Printers make them safe and lay them out; what is said, and in which order, is settled here.
 */
import type { Availability, Diagnosis, Incident, Severity, Span } from "../case.ts";
import type { LineRef } from "../event.ts";
import { type Caps, readingCaps } from "./caps.ts";
import { electionBlocks } from "./elections.ts";
import { findingBlocks } from "./findings.ts";
import { inputBlocks } from "./inputs.ts";
import { commonFolder, inputPath, type LineText } from "./line-text.ts";
import { type Mark, markBlocks } from "./marks.ts";
import { nodeBlocks } from "./nodes.ts";
import { drawPicture, LANE_RULE, type Picture } from "./picture.ts";
import type { Glyphs } from "./state-sign.ts";
import { incidentBlocks, moreIncidentsBlocks, openingSentences, worstFirst } from "./summary.ts";
import { timelineBlocks } from "./timeline.ts";
import { type ShowTime, showSpan, timesWithin } from "./times.ts";

/** A sentence and the lines (`path:line`) that carry it. */
export interface Claim {
  readonly text: string;
  readonly at: readonly string[];
}

export interface Column {
  readonly title: string;
  readonly align: "start" | "end";
  /** What a cell does that does not fit: lose its end, or go on below. */
  readonly overflow: "cut" | "wrap";
  /** Set where cells quote a place or a name from a file rather than say something. */
  readonly code?: true;
}

/** A line of evidence, or the place where lines were left out. */
export type Quote =
  | { readonly kind: "line"; readonly at: string; readonly text: string }
  | { readonly kind: "gap"; readonly lines: number };

export interface FindingBlock {
  readonly kind: "finding";
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly facts: readonly string[];
  readonly explanation: string;
  readonly excluded: readonly string[];
  readonly remedy: readonly string[];
  readonly quotes: readonly Quote[];
}

export type Block =
  | { readonly kind: "lead"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string; readonly aside: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | {
      readonly kind: "fields";
      readonly fields: readonly { readonly label: string; readonly claims: readonly Claim[] }[];
    }
  /** The span that is drawn, and how it looks in text. */
  | { readonly kind: "picture"; readonly span: Span; readonly picture: Picture }
  | { readonly kind: "table"; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "remarks"; readonly remarks: readonly { readonly id: string; readonly claim: Claim }[] }
  | FindingBlock;

/** What whoever asks for a document to hand on may choose. */
export interface DocumentManners {
  readonly lineText: LineText;
  readonly ascii: boolean;
  readonly full: boolean;
  readonly verbose: boolean;
  /** Lines that the user marked. */
  readonly marks?: readonly Mark[];
}

/** Columns of a picture in a document: what blocks of code show without scrolling. */
export const DOCUMENT_COLUMNS = 100;

/** The content of a document to hand on, which is read at leisure. */
export function documentOutline(d: Diagnosis, { marks = [], ...manners }: DocumentManners): Block[] {
  const glyphs = manners.ascii ? "ascii" : "unicode";
  return outline(d, { ...manners, marks, glyphs, columns: DOCUMENT_COLUMNS, ballots: true });
}

export interface OutlineOptions {
  readonly lineText: LineText;
  readonly glyphs: Glyphs;
  readonly columns: number;
  readonly full: boolean;
  readonly verbose: boolean;
  readonly marks: readonly Mark[];
  /** Ballot boxes as tables, for a document that is read at leisure. */
  readonly ballots: boolean;
}

/** What every section needs: the diagnosis and the manners of this report, settled once. */
export interface View extends OutlineOptions {
  readonly d: Diagnosis;
  readonly caps: Caps;
  readonly time: ShowTime;
  /** Place of each finding among all, by its id. */
  readonly findingPlaces: ReadonlyMap<string, number>;
  /** In order of their beginnings. */
  readonly outages: readonly Availability[];
  readonly folder: string;
  /** `path:line` below the common folder. */
  readonly place: (ref: LineRef) => string;
}

export function outline(d: Diagnosis, o: OutlineOptions): Block[] {
  const folder = commonFolder(d.inputs);
  const place = (ref: LineRef) => `${inputPath(d.inputs, ref).slice(folder.length)}:${ref.line}`;
  const view: View = {
    ...o,
    d,
    caps: readingCaps(o),
    time: timesWithin(d.span),
    findingPlaces: new Map(d.findings.map(({ id }, at) => [id, at])),
    outages: [...d.availability].sort((a, b) => a.from - b.from),
    folder,
    place,
  };
  const [worst, ...others] = worstFirst(d);
  return [
    { kind: "lead", text: openingSentences(view, worst) },
    ...(worst === undefined ? [] : incidentBlocks(view, worst, true)),
    ...pictureBlocks(view, worst),
    ...others.slice(0, view.caps.incidents - 1).flatMap((incident) => incidentBlocks(view, incident, false)),
    ...moreIncidentsBlocks(view, others.slice(view.caps.incidents - 1)),
    ...findingBlocks(view),
    ...markBlocks(view),
    ...electionBlocks(view),
    ...nodeBlocks(view),
    ...timelineBlocks(view),
    ...inputBlocks(view),
  ];
}

/** An incident that fills less of the picture than this is drawn a second time, enlarged. */
const ZOOM_BELOW = 1 / 4;
/** Part of an incident's length shown before and after it in the enlarged picture. */
const ZOOM_MARGIN = 1 / 8;

function pictureBlocks(view: View, worst: Incident | undefined): Block[] {
  const { span, nodes } = view.d;
  if (span === null || nodes.length === 0) return [];
  const whole = pictureOf(view, span, { title: "Roles", rule: LANE_RULE });
  if (worst === undefined || worst.to - worst.from >= (span.to - span.from) * ZOOM_BELOW) return whole;
  const margin = Math.max(1, worst.to - worst.from) * ZOOM_MARGIN;
  const zoom = { from: Math.max(span.from, worst.from - margin), to: Math.min(span.to, worst.to + margin) };
  return [...whole, ...pictureOf(view, zoom, { title: `Roles during ${worst.id}`, rule: "" })];
}

function pictureOf(view: View, span: Span, { title, rule }: { title: string; rule: string }): Block[] {
  const picture = drawPicture(view.d, span, view);
  return [
    { kind: "heading", text: title, aside: showSpan(span) },
    { kind: "picture", span, picture: { ...picture, note: `${picture.note} ${rule}` } },
  ];
}
