/** A member's host name that does not resolve. */

import { grouped } from "../../../correlate/grouped.ts";
import type { Detector, Draft } from "../../../detect/detector.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { count, duration, fromTo, list } from "../../../words.ts";
import { readAddress } from "../address.ts";
import { failureClass } from "../connects.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import { spareVoters } from "../harm.ts";
import type { Server } from "../server.ts";

/** One or two are a name that appears while its server starts. */
const FEWEST = 3;
/** Names of pods and new hosts take some seconds to appear; after this the name is missing. */
const LASTING_MS = 20_000;

interface Miss {
  readonly at: Instant;
  readonly by: Server;
  readonly host: string;
  readonly ref: LineRef;
}

function missesOf(by: Server): Miss[] {
  return by.log.all.flatMap((event) => {
    const host = unresolvedHost(event);
    return host === null ? [] : [{ at: event.at, by, host, ref: event.ref }];
  });
}

function unresolvedHost(event: ZkEvent): string | null {
  switch (event.kind) {
    case "boot.resolvefail":
      return event.fields.host;
    case "cnx.openfail":
    case "learn.connfail":
    case "learn.connfail.last": {
      if (failureClass(event.causes) !== "dns") return null;
      // the exception may name the address family's host, the line names the configured one
      return readAddress(event.fields.addr).host ?? event.fields.addr;
    }
    default:
      return null;
  }
}

function draft(host: string, misses: readonly Miss[], ensemble: Ensemble): Draft {
  const from = misses[0]?.at ?? 0;
  const to = misses.at(-1)?.at ?? from;
  const by = [...new Set(misses.map((miss) => miss.by.name))];
  const member = ensemble.servers.find(({ identity }) => identity.places.has(host));
  const lasting = to - from >= LASTING_MS;
  const spare = spareVoters(ensemble, to);
  return {
    severity: lasting && spare <= 0 ? "medium" : "low",
    confidence: 1,
    title: `The host name ${host} did not resolve on ${list(by)}: ${count(misses.length, "try")} in ${duration(to - from)}`,
    nodes: [...by, ...(member && !by.includes(member.name) ? [member.name] : [])],
    from,
    to,
    count: misses.length,
    measures: { lastedMs: to - from },
    explanation: [
      `${fromTo(from, to)} ${list(by)} looked up ${host} ${count(misses.length, "time")} in order to connect to it, and the name was not known.`,
      "So that member cannot be reached by name, whether it runs or not.",
      lasting ? "That is longer than a name takes to appear at a start." : "It lasted no longer than a start may take.",
    ].join(" "),
    excluded: ["not a dead or filtered host: the exception comes from the resolver, before any connect"],
    remedy: [
      `Correct ${host} in the server lists, or make the name resolvable on ${list(by)}.`,
      "In Kubernetes set publishNotReadyAddresses on the headless service: pods have to find each other before they are ready.",
    ],
    evidence: misses.map(({ ref }) => ref),
  };
}

export const detector: Detector<Ensemble> = {
  id: "zookeeper/unknown-host",
  title: "DNS or unknown host",
  severity: "medium",
  causedBy: [],
  guide: {
    what: "A server list names a host that the resolver does not know. The member is out of reach; if its own name is affected it cannot even open its ports.",
    signature:
      "Three or more failed connects with UnknownHostException or UnresolvedAddressException, or `Failed to resolve address`, for one name.",
    lookAlikes: [
      "Refused or timed-out connects: the name was resolved.",
      "One or two at a start: the name appears with its server.",
    ],
    remedy: ["Fix the name or the resolver; publishNotReadyAddresses in Kubernetes."],
    sources: [
      "https://issues.apache.org/jira/browse/ZOOKEEPER-3320",
      "https://github.com/confluentinc/cp-helm-charts/issues/205",
    ],
  },
  detect: (ensemble) => {
    const misses = ensemble.servers
      .flatMap(missesOf)
      .filter(({ at }) => at < ensemble.ending)
      .sort((a, b) => a.at - b.at);
    return [...grouped(misses, ({ host }) => host)]
      .filter(([, same]) => same.length >= FEWEST)
      .map(([host, same]) => draft(host, same, ensemble));
  },
};
