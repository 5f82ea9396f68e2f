/** What tells logs of Kvrocks, before one of them has been read. */
import type { SystemGrammar } from "../../detect/system.ts";
import { kvrocksProgram } from "../../grammar/kvrocks.gen.ts";
import type { Kind } from "./events.ts";

export const SYSTEM = "kvrocks";

export const grammar: SystemGrammar = {
  name: SYSTEM,
  title: "Apache Kvrocks",
  versions: "1.1 to 2.13",
  program: kvrocksProgram,
  hasCommonLayouts: false,
  packages: [],
  threads: [],
  crowd: [],
  begins: ["proc.banner"] satisfies Kind[],
  // glog writes them for whoever uses it
  shared: ["proc.check.fail", "proc.file"],
};
