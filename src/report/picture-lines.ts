/** The swimlane picture as lines of plain text, for documents that have no better one or beside it. */
import { LEGEND_SEPARATOR, type Picture } from "./picture.ts";
import { safeText } from "./safe-text.ts";
import { cut, padEnd, wrap, wrapParts } from "./width.ts";

/** @param columns that it was drawn for */
export function pictureLines({ labelWidth, rows, legend, note }: Picture, columns: number): string[] {
  const lanes = rows.map(({ label, cells }) => {
    const name = padEnd(cut(safeText(label), labelWidth, "…"), labelWidth);
    return `${name}  ${cells.map(({ char }) => char).join("")}`.trimEnd();
  });
  return [...lanes, "", ...wrapParts(legend, LEGEND_SEPARATOR, columns), ...wrap(note, columns)];
}
