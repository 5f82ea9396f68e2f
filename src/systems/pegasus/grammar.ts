/** What tells logs of Pegasus, before one of them has been read. */
import type { SystemGrammar } from "../../detect/system.ts";
import { pegasusProgram } from "../../grammar/pegasus.gen.ts";
import type { Kind } from "./events.ts";

export const SYSTEM = "pegasus";

export const grammar: SystemGrammar = {
  name: SYSTEM,
  title: "Apache Pegasus",
  versions: "1.11 to 2.5, master",
  program: pegasusProgram,
  hasCommonLayouts: false,
  // names of units, which before 1.0 stand where later releases have the file
  packages: ["replica.", "rrdb.", "meta.", "nfs."],
  threads: [],
  crowd: [],
  begins: ["proc.banner", "proc.start", "proc.node"] satisfies Kind[],
  shared: [],
};
