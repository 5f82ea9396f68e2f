/** `quorumscope systems`: systems, layouts and wordings understood, with the number of message rules. */
import { layoutsProgram } from "../grammar/layouts.gen.ts";
import type { LineClass } from "../grammar/program.ts";
import { wrap } from "../report/width.ts";
import { systems as listed } from "../systems/all.gen.ts";
import { count } from "../words.ts";
import { documentColumns, writeData } from "./terminal.ts";

const INDENT = "  ";
/** A name has to fit. */
const LEAST_COLUMNS = 40;

/** Runs the command. @returns the exit status */
export async function systems(): Promise<number> {
  // a layout of several lines has rules for its later ones, which say no level
  const names = (lineClass: LineClass) =>
    layoutsProgram.rules
      .filter(
        (rule) =>
          rule.class === lineClass &&
          (lineClass === "wrapper" || rule.fields.some(({ name }) => name.startsWith("level"))),
      )
      .map(({ name }) => name.replace(/^[a-z]+_/, ""));
  const known = await Promise.all(listed.map(async (system) => ({ ...system, ...(await system.load()) })));
  const lines = known.flatMap(({ title, name, versions, program, pathologies }) => {
    const rules = (lineClass: LineClass) => program.rules.filter((rule) => rule.class === lineClass);
    const wordings = program.rules.reduce((sum, { sequences }) => sum + sequences.length, 0);
    return [
      `${title} (${name}), releases ${versions}`,
      `  ${count(rules("event").length, "kind")} of events, ${rules("known").length} of known lines without meaning for state, in ${count(wordings, "wording")}`,
      `  ${count(pathologies.length, "pathology")}; "quorumscope explain" lists them`,
      "",
    ];
  });
  const list = (title: string, members: readonly string[]) => [
    title,
    ...wrap(members.join(", "), Math.max(LEAST_COLUMNS, documentColumns()) - INDENT.length).map(
      (line) => INDENT + line,
    ),
  ];
  lines.push(
    ...list("Header layouts", [...names("layout"), "json"]),
    "",
    ...list("Wrappers", [...names("wrapper"), "json", "csv", "journal"]),
  );
  await writeData([`${lines.join("\n")}\n`], null);
  return 0;
}
