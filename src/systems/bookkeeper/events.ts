/** BookKeeper's events with the types that their grammar gives them. */
import type * as typed from "../../correlate/event-log.ts";
import type { BookkeeperFields } from "../../grammar/bookkeeper.gen.ts";

export type Kind = keyof BookkeeperFields;

/** An event of one kind, with its fields. */
export type BkEvent<K extends Kind = Kind> = typed.EventOf<BookkeeperFields, K>;

/** Events of one node, in order, and by kind. */
export type EventLog = typed.EventLog<BookkeeperFields>;
