/** What every section of a report sees: the diagnosis, and the manners of this report, settled once. */
import type { Availability, Diagnosis } from "../case.ts";
import type { LineRef } from "../event.ts";
import { type Caps, readingCaps } from "./caps.ts";
import { commonFolder, inputPath, type LineText } from "./line-text.ts";
import type { Glyphs } from "./state-sign.ts";
import { type ShowTime, timesWithin } from "./times.ts";

/** How a report is to be read. */
export interface ReadingManners {
  readonly lineText: LineText;
  readonly glyphs: Glyphs;
  readonly columns: number;
  readonly full: boolean;
  readonly verbose: boolean;
  /** Ballot boxes as tables, for a document that is read at leisure. */
  readonly ballots: boolean;
}

export interface View extends ReadingManners {
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

export function viewOf(d: Diagnosis, manners: ReadingManners): View {
  const folder = commonFolder(d.inputs);
  return {
    ...manners,
    d,
    caps: readingCaps(manners),
    time: timesWithin(d.span),
    findingPlaces: new Map(d.findings.map(({ id }, at) => [id, at])),
    outages: [...d.availability].sort((a, b) => a.from - b.from),
    folder,
    place: (ref: LineRef) => `${inputPath(d.inputs, ref).slice(folder.length)}:${ref.line}`,
  };
}
