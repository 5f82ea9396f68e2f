/** ZooKeeper's events with the types that their grammar gives them. */
import type * as typed from "../../correlate/event-log.ts";
import type { ZookeeperFields } from "../../grammar/zookeeper.gen.ts";

export type Kind = keyof ZookeeperFields;

/** An event of one kind, with its fields. */
export type ZkEvent<K extends Kind = Kind> = typed.EventOf<ZookeeperFields, K>;

/** Events of one server, in order, and by kind. */
export type EventLog = typed.EventLog<ZookeeperFields>;
