/** What the lines of a failed check say of why a process of Pegasus ended. */
import type { Kind, PegEvent } from "./events.ts";

/** Checks whose reason another finding tells. */
const NAMED: Partial<Record<Kind, string>> = {
  "ckpt.assert": "min_checkpoint_decree is not above 0",
  "dup.gced": "the logs that a duplication needs are collected",
  "dup.load.crash": "a private log cannot be loaded and the duplication fails fast",
  "db.cf": "a RocksDB directory is not complete",
  "plist.missing": "a mutation is missing in the prepare list",
  "rs.slog.lost": "the shared log lacks what replicas have prepared",
  "meta.start.fail": "the start failed",
  "client.no.meta": "no meta server is configured",
  "fail.log.check": "writing its log failed",
};

export interface Reason {
  readonly text: string;
  /** What crashes of one reason have in common, where their texts differ. */
  readonly key?: string;
  /** Another finding tells it. */
  readonly isNamed: boolean;
  /** What it means and what to do, where that is known and no other finding says it. */
  readonly means?: string;
  readonly remedy?: string;
}

const TABLES_FOUND = "find apps from remote storage, but";
const LOG_NOT_MADE = "create new log file failed";
/** As it is printed. */
const NO_PROVIDER = "acquire block_filesyetem failed";
const NOT_LISTENING = "create network failed";
/** The start writes a file in each directory and reads it back. */
const DIRECTORY_UNUSABLE = /^Fail to (create directory|create test file|write file|read file|get absolute path) /;

/** What a check says beside its expression; "" where it says nothing, or its kind has all that it says. */
function wordsOf(event: PegEvent): string {
  switch (event.kind) {
    case "assert.unreachable":
      return event.fields.wrong ?? "";
    case "assert.failed":
      return event.fields.detail ?? "";
    case "assert.failed.replica":
      return event.fields.said ?? "";
    case "assert.err":
      return event.fields.wrong_step ? `${event.fields.wrong_step} (${event.fields.err})` : event.fields.err;
    case "assert.values":
      return `${event.fields.left} vs ${event.fields.right}`;
    case "fatal.words":
      return event.fields.fatal_text;
    default:
      return "";
  }
}

/** Checks that no other finding is about, and that say more than that they failed. */
function understood(event: PegEvent): Reason | null {
  const words = wordsOf(event);
  if (event.kind === "node.inconsistent")
    return {
      text: "a replica server holds a partition that the meta server does not know",
      isNamed: false,
      means:
        "What ZooKeeper holds for this cluster lacks a table whose replicas are there: it was lost, or this meta server reads another place.",
      remedy:
        "Compare hosts_list and cluster_root with those of before; where the tables in ZooKeeper are lost, recover them from the replica servers (recover_from_replica_server).",
    };
  if (event.kind === "meta.tables.found" || words?.startsWith(TABLES_FOUND))
    return {
      text: "it was to make its tables from replicas, and ZooKeeper holds tables",
      isNamed: false,
      remedy:
        "Set recover_from_replica_server back to false; to recover from replicas, name a cluster_root that is empty.",
    };
  if (event.kind === "net.create.fail" || words?.includes(NOT_LISTENING))
    return {
      text: "it could not listen on its address",
      isNamed: false,
      remedy:
        "Read the line before. Address already in use: see which process listens there (ss -ltnp), often the one before that has not ended yet, or a second start. Other words: see whether the address is one of this host.",
    };
  if (words?.includes(NO_PROVIDER))
    return {
      text: "a restore named a provider of backups that it does not have",
      isNamed: false,
      means: "The configuration has no section of that name, or one of an unknown type; the line before names it.",
      remedy:
        "Restore with a provider that has a section [block_service.NAME] in the configuration of the servers; releases behind 1.11.5 answer an error instead of ending.",
    };
  if (event.kind === "disk.unusable" || DIRECTORY_UNUSABLE.test(words ?? ""))
    return {
      text: "it cannot use its data directories",
      isNamed: false,
      remedy:
        "Look at the mounts and disks of data_dirs: whether they are there, writable and not full. With several disks, ignore_broken_disk lets a start go on without one.",
    };
  if (event.kind === "log.create.fail" || words?.includes(LOG_NOT_MADE))
    return {
      text: "a log file could not be made",
      isNamed: false,
      remedy: "Look at what the file system said right before: the limit of open files, the space, the disk.",
    };
  return null;
}

/** More of what a check says does not fit a title. */
const LONGEST_WORDS = 120;

/** What the check says, as far as the lines are understood, else in its words. @param last the fatal lines, in order */
export function reasonOf(last: readonly PegEvent[]): Reason {
  const named = last.find(({ kind }) => NAMED[kind] !== undefined);
  if (named) return { text: NAMED[named.kind] ?? "", isNamed: true };
  const [plain] = last.flatMap((event) => understood(event) ?? []);
  if (plain) return plain;
  const expressions = last.flatMap(({ fields }) =>
    "bare_expression" in fields && fields.bare_expression
      ? [fields.bare_expression]
      : "expression" in fields && fields.expression
        ? [fields.expression]
        : [],
  );
  const isLog = expressions.some((one) => one.includes("s_not_exit_on_log_failure"));
  if (isLog) return { text: "writing its log failed", isNamed: true };
  if (last.some(({ kind }) => kind === "trace.signal")) return { text: "signal 11", isNamed: false };
  const words = shortened(last.map((event) => wordsOf(event).trim()).find((text) => text !== "") ?? "");
  // where the check is only that the code came there, its words tell
  const expression = expressions.find((one) => one !== "false");
  if (expression) {
    const means = words === "" ? "" : `Its words: "${words}".`;
    return { text: `check ${expression} failed`, isNamed: false, means };
  }
  if (words === "") return { text: "a check failed", isNamed: false };
  return { text: `"${words}"`, key: words.replace(/\d+/g, "#"), isNamed: false };
}

function shortened(words: string): string {
  return words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS - 2)} …` : words;
}
