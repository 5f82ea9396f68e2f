/** Cuts text into what a reader takes for one character each. */

let segmenter: Intl.Segmenter | null = null;

/**
 * The graphemes of a text, in order. The segmenter is made for the first text that needs one: it loads tables that take
 * longer than everything else a start does, and most logs and most runs are ASCII.
 */
export function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
}
