/**
 * Addresses of servers that listen everywhere, as containers do: a replica names its master and asks it for a sequence,
 * and the master logs who asked for it. Where one log alone has the other side of all that, both have their addresses.
 */
import type { Instant } from "../../event.ts";
import { during } from "../../extent.ts";
import type { KvEvent } from "./events.ts";
import type { Identity } from "./identity.ts";
import { asked, heard, type Question } from "./questions.ts";

/** Both sides log a question this near to one another; clocks are not aligned yet. */
const ASKED_WITHIN_MS = 1000;

/** A question that names the other end. */
type Naming = Question & { readonly other: string };

interface Told {
  readonly identity: Identity;
  readonly first: Instant;
  readonly last: Instant;
  /** As a replica, of masters; as a master, of replicas. */
  readonly asked: readonly Naming[];
  readonly heard: readonly Naming[];
}

/** The identities, those without an address with the ones that their peers' lines give them. */
export function withToldAddresses(identities: readonly Identity[]): Identity[] {
  const all = identities.map(toldOf);
  const known = new Set(identities.flatMap(({ addresses }) => [...addresses]));
  const added = new Map<Identity, string[]>();
  const give = (askers: readonly Naming[], from: Told, sideOf: (told: Told) => readonly Question[]) => {
    for (const address of new Set(askers.map(({ other }) => other))) {
      if (known.has(address)) continue;
      const own = askers.filter(({ other }) => other === address);
      const fitting = all.filter(
        (told) => told !== from && told.identity.addresses.size === 0 && isOtherSide(own, sideOf(told), told),
      );
      const [one] = fitting;
      if (!one || fitting.length > 1) continue;
      added.set(one.identity, [...(added.get(one.identity) ?? []), address]);
    }
  };
  for (const told of all) {
    give(told.asked, told, ({ heard }) => heard);
    give(told.heard, told, ({ asked }) => asked);
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

/** Each question that falls into the other log is in it. */
function isOtherSide(questions: readonly Question[], side: readonly Question[], { first, last }: Told): boolean {
  const within = questions.filter(({ at }) => at >= first && at <= last);
  const isIn = ({ at, seq }: Question) =>
    during(side, at - ASKED_WITHIN_MS, at + ASKED_WITHIN_MS).some((one) => one.seq === seq);
  return within.length > 0 && within.every(isIn);
}

function toldOf(identity: Identity): Told {
  const events = identity.streams.flatMap((stream) => stream.events as readonly KvEvent[]).sort((a, b) => a.at - b.at);
  const naming = (questions: readonly Question[]) => questions.filter((one): one is Naming => one.other !== null);
  const [first, last] = [events[0]?.at ?? 0, events.at(-1)?.at ?? 0];
  // what is not granted is asked in other words again, or not answered at all
  const granted = asked(events).filter((question) => question.granted !== null);
  return { identity, first, last, asked: naming(granted), heard: naming(heard(events)) };
}
