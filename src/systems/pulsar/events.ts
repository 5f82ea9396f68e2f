/** Pulsar's events with the types that their grammar gives them. */
import type * as typed from "../../correlate/event-log.ts";
import type { PulsarFields } from "../../grammar/pulsar.gen.ts";

export type Kind = keyof PulsarFields;

/** An event of one kind, with its fields. */
export type PulEvent<K extends Kind = Kind> = typed.EventOf<PulsarFields, K>;

/** Events of one node, in order, and by kind. */
export type EventLog = typed.EventLog<PulsarFields>;
