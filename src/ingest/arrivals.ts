/**
 * Notices logs that appear in folders while these are followed: those of new servers, and files in which a log goes on
 * under another name. What rotation only renamed, copied or packed was read before, and is left.
 */
import { statSync } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { assembled, type Named, splitName } from "./find.ts";
import { type Input, inputsOf, type Source } from "./input.ts";
import { isSystemError } from "./problems.ts";
import { reachLog } from "./reach.ts";
import { groupRotated } from "./rotation.ts";
import { walk } from "./walk.ts";

/** What a look found. */
export interface Arrived {
  /** Logs of which nothing was known. */
  readonly sources: readonly Source[];
  /** Files in which a known log goes on, each with the number of the input that it stands behind. */
  readonly continued: readonly { readonly input: Input; readonly behind: number }[];
}

/** A file as it stands under a path. */
interface Standing {
  /** The same under every name. */
  readonly file: string;
  readonly bytes: number;
}

/** An input that is read, as names in its folder are compared with it. */
interface Known {
  readonly given: string | null;
  readonly folder: string;
  readonly name: string;
  readonly number: number;
}

export class Arrivals {
  readonly #folders: readonly { readonly given: string | null; readonly path: string }[];
  readonly #known: Known[] = [];
  /** Paths that need no look any more, with what stood there last. */
  readonly #settled = new Map<string, Standing | null>();
  /** Paths at which no log stood, with how many bytes there were. */
  readonly #passed = new Map<string, number>();
  #next: number;

  /**
   * @param paths as `findSources` takes them; those of folders are watched
   * @param sources what it found there
   */
  constructor(paths: readonly string[], sources: readonly Source[]) {
    this.#folders = paths.map(splitName).filter(({ path }) => isFolder(path));
    for (const source of sources) this.#know(source);
    this.#next = inputsOf(sources).length;
  }

  /** Whether there is a folder in which something can appear. */
  get isPossible(): boolean {
    return this.#folders.length > 0;
  }

  /** Looks at the folders again. */
  async look(): Promise<Arrived> {
    const standing = await this.#standing();
    const known = new Map<string, Standing>();
    const read = new Set(this.#known.map(pathOf));
    for (const [path, before] of this.#settled) {
      const now = standing.get(path)?.now ?? null;
      if (before) known.set(before.file, before);
      // an input is followed by its name, to whatever file stands there; a link that was turned is not
      if (now && read.has(path)) known.set(now.file, now);
      if (now || read.has(path)) this.#settled.set(path, now);
      else this.#settled.delete(path);
    }
    const fresh: Named[] = [];
    for (const [path, { given, shown, now }] of standing) {
      if (this.#settled.has(path) || this.#passed.get(path) === now.bytes) continue;
      const same = known.get(now.file);
      // a number may have been given to another file meanwhile, which is then shorter
      const reached = same && same.bytes <= now.bytes ? null : await reachLog(shown);
      if (reached) fresh.push({ ...reached, given });
      if (reached || same) this.#settled.set(path, now);
      else this.#passed.set(path, now.bytes);
      known.set(now.file, now);
    }
    return this.#take(fresh);
  }

  async #standing() {
    const found = new Map<string, { given: string | null; shown: string; now: Standing }>();
    for (const { given, path } of this.#folders) {
      for await (const shown of walk(path, () => undefined)) {
        const now = await standingAt(shown);
        if (now) found.set(resolve(shown), { given, shown, now });
      }
    }
    return found;
  }

  #take(fresh: readonly Named[]): Arrived {
    const continued: Arrived["continued"][number][] = [];
    const alone: Named[] = [];
    for (const one of fresh) {
      const place = this.#placeOf(one);
      if (place === "alone") alone.push(one);
      else if (place !== "before") {
        const input = { ...one.input, number: this.#next++ };
        this.#know({ given: one.given, inputs: [input] });
        continued.push({ input, behind: place });
      }
    }
    const sources = assembled(alone, this.#next);
    this.#next += alone.length;
    for (const source of sources) this.#know(source);
    return { sources, continued };
  }

  /** Behind which input of a known log a file stands, "before" where it is an older piece of one, "alone" of none. */
  #placeOf({ input, given, folder }: Named): number | "before" | "alone" {
    const name = basename(input.path);
    const beside = this.#known.filter((known) => known.given === given && known.folder === folder);
    const groups = groupRotated([...new Set([...beside.map((known) => known.name), name])], folder);
    const group = groups.find((names) => names.includes(name)) ?? [];
    const own = beside.filter((known) => group.includes(known.name));
    const last = own.sort((a, b) => group.indexOf(a.name) - group.indexOf(b.name)).at(-1);
    if (!last) return "alone";
    return group.at(-1) === name ? last.number : "before";
  }

  #know({ given, inputs }: Pick<Source, "given" | "inputs">): void {
    for (const { origin, path, number } of inputs) {
      if (origin.kind !== "file") continue;
      const known = { given, folder: dirname(resolve(path)), name: basename(path), number };
      this.#known.push(known);
      this.#settled.set(pathOf(known), this.#settled.get(pathOf(known)) ?? null);
    }
  }
}

function pathOf({ folder, name }: Known): string {
  return resolve(folder, name);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

async function standingAt(path: string): Promise<Standing | null> {
  try {
    const { dev, ino, size } = await stat(path);
    return { file: `${dev}:${ino}`, bytes: size };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return null;
  }
}
