/**
 * Addresses of servers that listen everywhere, as containers do: a replica names its master and asks it for a sequence,
 * and the master logs who asked for it; the source of a slot migration names its destination, which logs the slots.
 * Where one log alone has the other side of all that, both have their addresses.
 */
import type { Instant } from "../../event.ts";
import { countEarly, during } from "../../extent.ts";
import type { KvEvent } from "./events.ts";
import type { Identity } from "./identity.ts";
import { asked, heard, type Question } from "./questions.ts";

/** Both sides log a contact this near to one another; clocks are not aligned yet. */
const NEAR_MS = 1000;

/** What both ends of a connection log. */
interface Contact {
  readonly at: Instant;
  /** The sequence that is asked for, or the slots that are to move. */
  readonly about: string;
  /** `host:port` of the other end, where a line names it. */
  readonly other: string | null;
}

interface Told {
  readonly identity: Identity;
  readonly first: Instant;
  readonly last: Instant;
  /** Connections that it made: as a replica, to masters; as the source of a migration, to its destination. */
  readonly made: readonly Contact[];
  readonly taken: readonly Contact[];
}

/** The identities, those without an address with the ones that their peers' lines give them. */
export function withToldAddresses(identities: readonly Identity[]): Identity[] {
  const all = identities.map(toldOf);
  const known = new Set(identities.flatMap(({ addresses }) => [...addresses]));
  const added = new Map<Identity, string[]>();
  const give = (contacts: readonly Contact[], from: Told, sideOf: (told: Told) => readonly Contact[]) => {
    for (const address of new Set(contacts.flatMap(({ other }) => other ?? []))) {
      if (known.has(address)) continue;
      const own = contacts.filter(({ other }) => other === address);
      const fitting = all.filter(
        (told) => told !== from && told.identity.addresses.size === 0 && isOtherSide(own, sideOf(told), told),
      );
      const [one] = fitting;
      if (!one || fitting.length > 1) continue;
      added.set(one.identity, [...(added.get(one.identity) ?? []), address]);
    }
  };
  for (const told of all) {
    give(told.made, told, ({ taken }) => taken);
    give(told.taken, told, ({ made }) => made);
  }
  const owners = new Map<string, number>();
  for (const address of [...added.values()].flatMap((list) => [...new Set(list)]))
    owners.set(address, (owners.get(address) ?? 0) + 1);
  return identities.map((identity) => {
    const own = [...new Set(added.get(identity))].filter((address) => owners.get(address) === 1);
    return own.length > 0
      ? { ...identity, aliases: [...identity.aliases, ...own], addresses: new Set([...identity.addresses, ...own]) }
      : identity;
  });
}

/** Each contact that falls into the other log is in it. */
function isOtherSide(contacts: readonly Contact[], side: readonly Contact[], { first, last }: Told): boolean {
  const within = contacts.filter(({ at }) => at >= first && at <= last);
  const isIn = ({ at, about }: Contact) => during(side, at - NEAR_MS, at + NEAR_MS).some((one) => one.about === about);
  return within.length > 0 && within.every(isIn);
}

function toldOf(identity: Identity): Told {
  const events = identity.streams.flatMap((stream) => stream.events as readonly KvEvent[]).sort((a, b) => a.at - b.at);
  const [first, last] = [events[0]?.at ?? 0, events.at(-1)?.at ?? 0];
  // what is not granted is asked in other words again, or not answered at all
  const granted = asked(events).filter((question) => question.granted !== null);
  return {
    identity,
    first,
    last,
    made: inOrder([...granted.map(aboutSequence), ...begunMigrations(events)]),
    taken: inOrder([...heard(events).map(aboutSequence), ...imports(events)]),
  };
}

function aboutSequence({ at, seq, other }: Question): Contact {
  return { at, about: `sequence ${seq}`, other };
}

/** Those that the destination agreed to. */
function begunMigrations(events: readonly KvEvent[]): Contact[] {
  const jobs = events.filter((event) => event.kind === "mig.job");
  const begun = events.filter((event) => event.kind === "mig.stage.ok");
  return jobs.flatMap(({ at, fields }, i) => {
    const next = jobs[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    const own = begun[countEarly(begun, (one) => one.at < at)];
    return own && own.at < next
      ? [{ at: own.at, about: `slots ${fields.slots}`, other: `${fields.host}:${fields.port}` }]
      : [];
  });
}

function imports(events: readonly KvEvent[]): Contact[] {
  return events.flatMap((event) =>
    event.kind === "imp.start" ? [{ at: event.at, about: `slots ${event.fields.slots}`, other: null }] : [],
  );
}

function inOrder(contacts: readonly Contact[]): Contact[] {
  return [...contacts].sort((a, b) => a.at - b.at);
}
