/** Pegasus' events with the types that their grammar gives them. */
import type * as typed from "../../correlate/event-log.ts";
import type { PegasusFields } from "../../grammar/pegasus.gen.ts";

export type Kind = keyof PegasusFields;

/** An event of one kind, with its fields. */
export type PegEvent<K extends Kind = Kind> = typed.EventOf<PegasusFields, K>;

/** Events of one node, in order, and by kind. */
export type EventLog = typed.EventLog<PegasusFields>;
