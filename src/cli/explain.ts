/** `quorumscope explain`: what a pathology is, how it is recognised, what to do; without an identifier, the list. */
import { SEVERITIES } from "../case.ts";
import { wrap } from "../report/width.ts";
import { UsageError } from "./messages.ts";
import { matcherOf } from "./narrow.ts";
import { noSuchPathology, type Pathology, pathologies } from "./pathologies.ts";
import { documentColumns, writeData } from "./terminal.ts";

/** Narrower, there would be a word a line. */
const LEAST_COLUMNS = 40;

/** Runs the command. @returns the exit status */
export async function explain(identifier: string | undefined): Promise<number> {
  const all = await pathologies();
  await writeData([textFor(all, identifier)], null);
  return 0;
}

/** A glob lists what it fits, as --pathology would take it. */
function textFor(all: readonly Pathology[], identifier: string | undefined): string {
  if (identifier === undefined) return overview(all);
  if (!/[*?]/.test(identifier)) return full(find(all, identifier.toLowerCase()));
  const isMeant = matcherOf(identifier);
  const meant = all.filter(({ id }) => isMeant(id));
  if (meant.length === 0) throw noSuchPathology(identifier, all);
  return overview(meant);
}

function find(all: readonly Pathology[], identifier: string): Pathology {
  const exact = all.find(({ id }) => id === identifier);
  const ending = all.filter(({ id }) => id.endsWith(`/${identifier}`));
  const [only] = ending;
  if (exact) return exact;
  if (only && ending.length === 1) return only;
  if (only) throw new UsageError(`${identifier} is of several systems: ${ending.map(({ id }) => id).join(", ")}.`);
  throw noSuchPathology(identifier, all);
}

function overview(all: readonly Pathology[]): string {
  const widest = Math.max(...all.map(({ id }) => id.length));
  const lines = SEVERITIES.flatMap((severity) =>
    all
      .filter((pathology) => pathology.severity === severity)
      .sort((a, b) => a.id.localeCompare(b.id))
      .map(({ id, title }) => `${severity.padEnd(9)} ${id.padEnd(widest)}  ${title}`),
  );
  return `${lines.join("\n")}\n`;
}

function full({ id, title, severity, guide }: Pathology): string {
  const columns = Math.max(LEAST_COLUMNS, documentColumns());
  const section = (heading: string, items: readonly string[]) =>
    items.length === 0
      ? []
      : [
          "",
          heading,
          ...items.flatMap((item) => wrap(item, columns - 4).map((line, i) => `${i === 0 ? "  - " : "    "}${line}`)),
        ];
  return `${[
    title,
    `${id} · usually ${severity}`,
    "",
    ...wrap(guide.what, columns),
    ...section("Recognised by", [guide.signature]),
    ...section("Not to be taken for it", guide.lookAlikes),
    ...section("What to do", guide.remedy),
    ...section("Sources", guide.sources),
  ].join("\n")}\n`;
}
