/** Tables in less room than they would take. */
import { expect, it } from "vitest";
import type { Column } from "../../src/report/block.ts";
import { layTable } from "../../src/report/table.ts";
import { paintNothing } from "../../src/report/tone.ts";

const COLUMNS: readonly Column[] = [
  { title: "from", align: "start", overflow: "cut" },
  { title: "took", align: "end", overflow: "wrap" },
  { title: "attempts", align: "end", overflow: "cut" },
];
const ROWS = [["11:19:13.662", "3 min 50.3 s", "20"]];

const lay = (columns: number) =>
  layTable(COLUMNS, ROWS, { columns, say: String, paint: paintNothing, ellipsis: "…" }).map((line) => line.trimEnd());

it("stand on one line where there is room", () => {
  expect(lay(40)).toEqual(["from                  took  attempts", "11:19:13.662  3 min 50.3 s        20"]);
});

it("wrap what can be wrapped, then cut titles, and keep every cell whole", () => {
  expect(lay(29)).toEqual(["from              took  atte…", "11:19:13.662     3 min     20", "                50.3 s"]);
  expect(lay(26)).toEqual(["from             took  at…", "11:19:13.662    3 min   20", "               50.3 s"]);
});

it("cut cells where nothing else is left", () => {
  expect(lay(18)[1]).toBe("11:19:…     3   20");
});
