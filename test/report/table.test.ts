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
  expect(lay(29)).toEqual(["from            took  attemp…", "11:19:13.662   3 min       20", "              50.3 s"]);
  expect(lay(26)).toEqual(["from            took  att…", "11:19:13.662   3 min    20", "              50.3 s"]);
});

it("break no word while another column can give, and long names where their parts meet", () => {
  const columns: readonly Column[] = [
    { title: "what", align: "start", overflow: "wrap" },
    { title: "line", align: "start", overflow: "wrap" },
  ];
  const rows = [["unknown → looking", "storage/bookkeeper-2024/zk0.log:7"]];
  const pen = { columns: 32, say: String, paint: paintNothing, ellipsis: "…" };
  expect(layTable(columns, rows, pen).map((line) => line.trimEnd())).toEqual([
    "what             line",
    "unknown →        storage/",
    "looking          bookkeeper-",
    "                 2024/zk0.log:7",
  ]);
});

it("cut cells where nothing else is left", () => {
  expect(lay(18)[1]).toBe("11:19:…     3   20");
});
