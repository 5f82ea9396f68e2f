/** What a report for reading consists of, whatever prints it: all strings as they came, for printers to make safe. */
import type { Severity, Span } from "../case.ts";
import type { Picture } from "./picture.ts";

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
