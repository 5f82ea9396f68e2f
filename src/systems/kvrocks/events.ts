/** Kvrocks' events with the types that their grammar gives them. */
import type * as typed from "../../correlate/event-log.ts";
import type { KvrocksFields } from "../../grammar/kvrocks.gen.ts";

export type Kind = keyof KvrocksFields;

/** An event of one kind, with its fields. */
export type KvEvent<K extends Kind = Kind> = typed.EventOf<KvrocksFields, K>;

/** Events of one node, in order, and by kind. */
export type EventLog = typed.EventLog<KvrocksFields>;
