/** The rows of the screen as Ink's elements. */
import { Box, Text } from "ink";
import type { ReactElement } from "react";
import type { State } from "../state/state.ts";
import type { World } from "../world.ts";
import { screenRows } from "./frame.ts";
import type { Look } from "./look.ts";
import type { Painter } from "./palette.ts";

/** How rows are drawn on this terminal. */
export interface Manner {
  readonly look: Look;
  readonly paint: Painter;
  /** Takes a painted row through Ink as one character. */
  readonly seal: (row: string) => string;
}

export function View({ state, world, manner }: { state: State; world: World; manner: Manner }): ReactElement {
  const { columns, rows } = state.size;
  return (
    <Box width={columns} height={rows} flexDirection="column" overflow="hidden">
      {screenRows(state, world, manner.look).map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is nothing but its place
        <Text key={index}>{manner.seal(manner.paint(row))}</Text>
      ))}
    </Box>
  );
}
