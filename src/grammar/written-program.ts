/** How a compiled grammar lies in the program: as text that is read when somebody asks for its rules. */
import type { Program } from "./program.ts";

/** The program behind its written form. Most runs meet one system and read no other's grammar. */
export function writtenProgram(source: string, ownLayouts: readonly string[], written: string): Program {
  let read: Pick<Program, "classes" | "rules"> | null = null;
  const whole = () => {
    read ??= JSON.parse(written) as Pick<Program, "classes" | "rules">;
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
