/** Which grammars the messages of a system are read with. */
import type { Program } from "../grammar/program.ts";

/** The grammars of messages of one system: its own, then any of the user's. */
export interface MessageGrammar {
  readonly system: string;
  readonly programs: readonly Program[];
  /** Beginnings of the full names of its loggers; a record of any other package is of a program beside it. */
  readonly packages: readonly string[];
  /** Beginnings of the names of threads that only its processes have. */
  readonly threads: readonly string[];
  /** Header layouts that only its logs have. */
  readonly layouts: readonly string[];
  /** Its logs may have those of everybody too. */
  readonly hasCommonLayouts: boolean;
  /** Kinds of events of which only their number and when they were written matters, and of known lines among them. */
  readonly crowd: readonly string[];
  /** Kinds of events that a process begins with: of those it is kept how long nothing had been written. */
  readonly begins: readonly string[];
  /** Kinds of events of a library that programs beside write through too. */
  readonly shared: readonly string[];
}

/**
 * The grammars to read a system's messages with.
 * @param own grammars of the user's, asked after the system's
 */
export function messageGrammar(
  system: Pick<MessageGrammar, "hasCommonLayouts" | "packages" | "threads" | "crowd" | "begins" | "shared"> & {
    readonly name: string;
    readonly program: Program;
  },
  own: readonly Program[] = [],
): MessageGrammar {
  const { name, program, hasCommonLayouts, packages, threads, crowd, begins, shared } = system;
  const layouts = program.ownLayouts ?? [];
  const programs = [program, ...own];
  return { system: name, programs, layouts, hasCommonLayouts, packages, threads, crowd, begins, shared };
}
