/** Walks a folder for files that could be logs. */
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { isSystemError, type Report, unreadable } from "./problems.ts";

/** What lies beside logs on servers and in bundles of evidence; a log with such an ending is taken when it is named. */
const NO_LOG =
  /\.(?:jar|war|class|so|dll|exe|pid|lock|hprof|core|db|sst|pem|crt|key|jks|p12|cfg|conf|ini|properties|xml|ya?ml|json|csv|md|html?|css|js|ts|py|sh|bat|cmd|env|rb|go|java|png|jpe?g|svg|gif|pdf|docx?|xlsx?)$/i;

/** Made for the first folder: it loads the tables of a language, and a file that is named needs none. */
let natural: Intl.Collator | null = null;

/** True unless a part of the path is hidden, or its file a backup of an editor or of a kind that is never a log. */
export function couldBeLog(path: string): boolean {
  return !path.split("/").some(isHidden) && !path.endsWith("~") && !NO_LOG.test(path);
}

function isHidden(name: string): boolean {
  return name.startsWith(".");
}

/**
 * Yields the paths of the files below `folder` that could be logs, in natural order, links followed, each folder once.
 * What cannot be listed is reported.
 */
export async function* walk(folder: string, report: Report): AsyncGenerator<string> {
  yield* walkOnce(folder, report, new Set());
}

async function* walkOnce(folder: string, report: Report, seen: Set<string>): AsyncGenerator<string> {
  try {
    const real = await realpath(folder);
    // A link to a folder above would be walked for ever.
    if (seen.has(real)) return;
    seen.add(real);
    natural ??= new Intl.Collator("en", { numeric: true });
    const names = (await readdir(folder)).sort(natural.compare);
    for (const name of names) if (!isHidden(name)) yield* walkEntry(join(folder, name), report, seen);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    report(unreadable(folder, error));
  }
}

async function* walkEntry(path: string, report: Report, seen: Set<string>): AsyncGenerator<string> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) yield* walkOnce(path, report, seen);
    else if (found.isFile() && couldBeLog(basename(path))) yield path;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    report(unreadable(path, error));
  }
}
