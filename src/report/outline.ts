/** The content of a report for reading: its sections in order. What is said, and in which order, is settled here. */
import type { Diagnosis, Incident, Span } from "../case.ts";
import type { Block } from "./block.ts";
import { electionBlocks } from "./elections.ts";
import { findingBlocks } from "./findings.ts";
import { incidentBlocks, moreIncidentsBlocks } from "./incident-blocks.ts";
import { inputBlocks } from "./inputs.ts";
import type { LineText } from "./line-text.ts";
import { type Mark, markBlocks } from "./marks.ts";
import { nodeBlocks } from "./nodes.ts";
import { openingSentences, worstFirst } from "./opening.ts";
import { drawPicture, LANE_RULE } from "./picture.ts";
import { timelineBlocks } from "./timeline.ts";
import { day, showSpan } from "./times.ts";
import { type ReadingManners, type View, viewOf } from "./view.ts";

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
  return outline(d, marks, { ...manners, glyphs, columns: DOCUMENT_COLUMNS, ballots: true });
}

/** @param marks lines that the user marked */
export function outline(d: Diagnosis, marks: readonly Mark[], manners: ReadingManners): Block[] {
  const view = viewOf(d, manners);
  const [worst, ...others] = worstFirst(d);
  return [
    { kind: "lead", text: openingSentences({ ...view, day }, worst) },
    ...(worst === undefined ? [] : incidentBlocks(view, worst, true)),
    ...pictureBlocks(view, worst),
    ...others.slice(0, view.caps.incidents - 1).flatMap((incident) => incidentBlocks(view, incident, false)),
    ...moreIncidentsBlocks(view, others.slice(view.caps.incidents - 1)),
    ...findingBlocks(view),
    ...markBlocks(view, marks),
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
/** An incident of a moment is shown with what was around it. */
const LEAST_ZOOM_MARGIN_MS = 5000;

function pictureBlocks(view: View, worst: Incident | undefined): Block[] {
  const { span, nodes } = view.d;
  if (span === null || nodes.length === 0) return [];
  const whole = pictureOf(view, span, { title: "Roles", rule: LANE_RULE });
  if (worst === undefined || worst.to - worst.from >= (span.to - span.from) * ZOOM_BELOW) return whole;
  const margin = Math.max(LEAST_ZOOM_MARGIN_MS, (worst.to - worst.from) * ZOOM_MARGIN);
  const zoom = { from: Math.max(span.from, worst.from - margin), to: Math.min(span.to, worst.to + margin) };
  if (zoom.to - zoom.from >= (span.to - span.from) / 2) return whole;
  return [...whole, ...pictureOf(view, zoom, { title: `Roles during ${worst.id}`, rule: "" })];
}

function pictureOf(view: View, span: Span, { title, rule }: { title: string; rule: string }): Block[] {
  const picture = drawPicture(view.d, span, view);
  return [
    { kind: "heading", text: title, aside: showSpan(span) },
    { kind: "picture", span, picture: { ...picture, note: `${picture.note} ${rule}` } },
  ];
}
