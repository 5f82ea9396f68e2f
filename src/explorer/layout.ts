/** Where everything stands on the screen: exact numbers from the size of the terminal, nothing measured. */

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Below this there is no room to say anything true. */
export const SMALLEST: Size = { columns: 40, rows: 8 };

/** True where nothing can be shown but that it is so. */
export function isTooSmall({ columns, rows }: Size): boolean {
  return columns < SMALLEST.columns || rows < SMALLEST.rows;
}

/** Rows between the title bar and the two rows of status and keys. */
export function bodyRows({ rows }: Size): number {
  return Math.max(1, rows - (hasHints({ rows }) ? 3 : 2));
}

/** Very low screens have no row for what the keys are. */
export function hasHints({ rows }: Pick<Size, "rows">): boolean {
  return rows >= 12;
}

export interface LaneColumns {
  /** Number, name and state of a node at the cursor, left of its lane. */
  readonly label: number;
  readonly lane: number;
}

/** Columns of the lanes: what the labels need, but never more than two fifths of the screen. */
export function laneColumns({ columns }: Size, longestName: number): LaneColumns {
  const wanted = 2 + longestName + 3 + STATE_WORDS + 1;
  const label = Math.min(wanted, Math.max(14, Math.floor(columns * 0.4)));
  // the last column stays free: it shows how things stand at the end
  return { label, lane: columns - label - 1 };
}

/** Columns of `following zk2`. */
export const STATE_WORDS = 13;

/** Rows of a list that the cursor keeps to its edges where it can. */
export const SCROLL_MARGIN = 3;

/** The first row shown of a list of `count` so that `cursor` is in sight; moves no more than it has to. */
export function scrolledTo(cursor: number, first: number, height: number, count: number): number {
  const margin = Math.min(SCROLL_MARGIN, Math.floor((height - 1) / 2));
  const least = cursor + margin - height + 1;
  const most = cursor - margin;
  const wanted = Math.min(Math.max(first, least), most);
  return Math.max(0, Math.min(wanted, count - height));
}
