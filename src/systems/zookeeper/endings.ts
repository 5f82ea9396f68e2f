/** How lives of a process ended by an error: the line that says so, the reason above it, the exit code. */

import { eventsOf } from "../../correlate/event-log.ts";
import type { Cause, Instant } from "../../event.ts";
import { during } from "../../extent.ts";
import type { Kind, ZkEvent } from "./events.ts";
import type { Life } from "./role.ts";
import type { Server } from "./server.ts";
import { readThread } from "./thread.ts";

export interface Ending {
  readonly life: Life;
  readonly at: Instant;
  /** The error as the lines word it, shortest form: `My id 2 not in the peer list`. */
  readonly reason: string;
  /** Exit code as printed, or as the source gives it for the line; null where neither is known. */
  readonly code: number | null;
  /** The line says outright that the process exits. */
  readonly printed: boolean;
  readonly lines: readonly ZkEvent[];
}

/** Lines that announce an exit, with the code that the source gives (null: the next line prints it). */
const ANNOUNCED: Partial<Record<Kind, number | null>> = {
  "db.loadfail": 1,
  "boot.invalid": 2,
  "boot.datadir": 3,
  "boot.adminexit": 4,
  "boot.unexpected": 1,
  "exit.jvm": null,
};
/** Errors after which the process exits, which up to 3.5 it does without another word. */
const FATAL: Partial<Record<Kind, number>> = {
  "snap.fatal": 10,
  "follow.commitmismatch": 12,
  "sync.truncfail": 13,
  "sync.unexpected": 13,
};
const KINDS = [...Object.keys(ANNOUNCED), ...Object.keys(FATAL)] as readonly Kind[];
/** An exiting process has said its last word by then; one that logs on has not ended by that line. */
const LAST_WORDS_MS = 10_000;

/** Every life of a server that ended by an error, in order. */
export function errorEndings(server: Server): Ending[] {
  const errors = eventsOf(server.log, ...KINDS);
  return server.lives.flatMap((life, i) => {
    const until = server.lives[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    const own = during(errors, life.from, until).filter((event) => event.at < until && !isTriedAgain(event));
    const last = own.at(-1);
    if (!last || life.to - last.at > LAST_WORDS_MS) return [];
    const exit = own.find((event): event is ZkEvent<"exit.jvm"> => event.kind === "exit.jvm");
    if (exit?.fields.code === 0) return [];
    const telling = own.filter(({ kind }) => kind !== "exit.jvm").at(0) ?? last;
    return [
      {
        life,
        at: last.at,
        reason: reasonOf(telling.causes) ?? WORDS[telling.kind] ?? codeReason(exit?.fields.code),
        code: exit?.fields.code ?? ANNOUNCED[telling.kind] ?? fatalCode(telling),
        printed: own.some(({ kind }) => kind in ANNOUNCED),
        lines: own,
      },
    ];
  });
}

/** The main thread ends with data that it cannot load; the peer's own thread begins anew. */
function isTriedAgain({ kind, thread }: ZkEvent): boolean {
  return kind === "db.loadfail" && readThread(thread).role === "quorum.peer";
}

/** One wording has two codes: 10 where a snapshot failed, 11 where the transaction log did (SyncRequestProcessor, to 3.4.6). */
function fatalCode({ kind, logger }: ZkEvent): number | null {
  return kind === "snap.fatal" && logger.endsWith("SyncRequestProcessor") ? 11 : (FATAL[kind] ?? null);
}

/** The root cause of a trace: its text, or its class where it has none. */
export function reasonOf(causes: readonly Cause[]): string | null {
  const root = causes.findLast(({ relation }) => relation === "Caused by") ?? causes[0];
  if (!root) return null;
  const name = root.exception.split(/[.$]/).at(-1) ?? root.exception;
  return root.detail === "" ? name : `${name}: ${root.detail}`;
}

const WORDS: Partial<Record<Kind, string>> = {
  "boot.invalid": "invalid configuration",
  "boot.datadir": "the data directory cannot be used",
  "boot.adminexit": "the admin server cannot start",
  "boot.unexpected": "unexpected exception at the start",
  "db.loadfail": "its data could not be loaded",
  "snap.fatal": "unrecoverable error of the snapshot or the transaction log",
  "follow.commitmismatch": "a commit did not match the pending transaction",
  "sync.truncfail": "the transaction log could not be truncated",
  "sync.unexpected": "unexpected packet from the leader",
};
/** Codes of org.apache.zookeeper.server.ExitCode whose lines are not always in the log. */
const CODES: Readonly<Record<number, string>> = {
  10: "a snapshot could not be written",
  12: "a commit did not match the pending transaction",
  13: "unexpected packet from the leader",
  14: "the election port could not be bound",
};

function codeReason(code: number | undefined): string {
  return (code === undefined ? undefined : CODES[code]) ?? "no record names the reason";
}
