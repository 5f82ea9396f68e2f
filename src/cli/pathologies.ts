/** The pathologies of all systems, and those that a user names. */
import { type Diagnoser, loadAll } from "../detect/system.ts";
import { systems } from "../systems/all.gen.ts";
import { listOfMany } from "../words.ts";
import { UsageError } from "./messages.ts";
import { matcherOf } from "./narrow.ts";
import { namesNear } from "./near-names.ts";

export type Pathology = Diagnoser["pathologies"][number];

/** All that there are, of all systems. */
export async function pathologies(): Promise<Pathology[]> {
  const loaded = await loadAll(systems);
  // what every system can show stands in each
  return [...new Map(loaded.flatMap(({ pathologies }) => pathologies.map((one) => [one.id, one]))).values()];
}

/** A misspelt glob would pass for logs in which nothing is wrong. @throws UsageError before any log is read */
export async function checkPathologies(globs: readonly string[]): Promise<void> {
  if (globs.length === 0) return;
  const all = await pathologies();
  const missing = globs.find((glob) => {
    const isMeant = matcherOf(glob);
    return !all.some(({ id }) => isMeant(id));
  });
  if (missing !== undefined) throw noSuchPathology(missing, all);
}

export function noSuchPathology(wanted: string, all: readonly Pathology[]): UsageError {
  // the name of a system is in all of its identifiers
  const near = namesNear(
    wanted.slice(wanted.lastIndexOf("/") + 1).toLowerCase(),
    all.map(({ id }) => id),
  );
  const hint = near.length > 0 ? ` Close to it: ${listOfMany(near)}.` : "";
  return new UsageError(`There is no pathology ${wanted}; "quorumscope explain" lists them.${hint}`);
}
