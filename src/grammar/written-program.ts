/** Compiled grammars lie beside the program in files of JSON, which are read when somebody asks for their rules. */
import { readFileSync } from "node:fs";
import type { Program } from "./program.ts";

/** The program of a grammar. Most runs meet one system and read no other's. @param source name of the grammar */
export function writtenProgram(source: string, ownLayouts: readonly string[]): Program {
  let read: Pick<Program, "classes" | "rules"> | null = null;
  const whole = () => {
    // by the folder's name too, because in the program this module is joined into one of another folder
    read ??= JSON.parse(readFileSync(new URL(`../grammar/${source}.gen.json`, import.meta.url), "utf8")) as Program;
    return read;
  };
  return {
    source,
    ownLayouts,
    get classes() {
      return whole().classes;
    },
    get rules() {
      return whole().rules;
    },
  };
}
