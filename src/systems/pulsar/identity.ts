/**
 * Who is who. A broker names itself by `host:webPort` where it registers, leads or handles bundles, and by its URL when it
 * is ready; a proxy and a client name nobody but others.
 */
import { isSameNode, joinSeeds, type NodeIdentity, nameSeeds, placeOf, type Seed } from "../../correlate/identity.ts";
import type { Authorship } from "../../correlate/one-behind-the-other.ts";
import type { LogStream } from "../../correlate/streams.ts";
import type { LogEvent } from "../../event.ts";
import { bareAddress, hostOf, isLoopback } from "./addresses.ts";
import type { Kind, PulEvent } from "./events.ts";
import { grammar } from "./grammar.ts";
import { ranAtOnce } from "./twins.ts";

export type Service = "broker" | "proxy" | "functions worker" | "other";

export interface Identity extends NodeIdentity {
  readonly service: Service;
}

interface PulSeed extends Seed {
  readonly service: Service;
}

/** Here `broker` is the one that writes. */
const OWN: ReadonlySet<Kind> = new Set<Kind>([
  "rg.begin",
  "rg.done",
  "rg.fail",
  "rg.skip",
  "rg.missing",
  "su.handle",
  "su.handle.fail",
  "su.wait",
  "su.waiting",
  "su.inactive",
  "su.monitor.start",
  "el.role",
  "el.role.done",
  "el.role.retry",
  "el.lead",
  "el.follow",
  "el.follow.none",
  "lu.redirect",
  "ow.redo",
]);
const PLAIN_FILE = /^(?:pulsar|broker|proxy|standalone)$/i;
/** Only a broker writes kinds that begin so, but for the list of brokers and the last word of a start that fails. */
const BROKER = /^(?:br(?!\.uncaught)|rg(?!\.cache)|su|ow|lb|el|tp|ml)\.|^cx\.(?:new|prod|sub)/;
/** Proxies and workers have packages of authentication and authorization with brokers in common, not these. */
const BROKER_LOGGER =
  /^(?:org\.apache|com\.yahoo)\.pulsar\.broker\.(?:PulsarService$|service\.|namespace\.|loadbalance\.|lookup\.)/;
/** Runs in a broker too, which then writes lines of its own. */
const WORKER_LOGGER = /^org\.apache\.pulsar\.functions\.worker\./;
const REGISTRATION = /^\/loadbalance\/brokers\/(.+)$/;

export const authorship: Authorship = { idInHeader: false, begins: new Set(grammar.begins), namesOf: addressesOf };

export function identify(streams: readonly LogStream[]): Identity[] {
  const seeds = joinSeeds(streams.map(seedOf), (a, b) => isSameNode(a, b) && !ranAtOnce(a, b));
  return nameSeeds(seeds, ({ stem, service, addresses }, i) => ({
    stem: PLAIN_FILE.test(stem) && seeds.length > 1 ? "" : stem,
    host: [...addresses].map(hostOf).find((host) => !isLoopback(host)) ?? null,
    fallback: [...addresses][0] ?? `${service} ${i + 1}`,
  }));
}

/** A broker that others speak of and that has no log here. */
export function unlogged(address: string): Identity {
  const host = hostOf(address);
  const name = /[a-z]/i.test(host) && !isLoopback(host) ? (host.split(".")[0] ?? address) : address;
  return { name, service: "broker", aliases: [address], addresses: new Set([address]), streams: [] };
}

/** The broker whose registration is at a path, null for another path. */
export function brokerAt(path: string | undefined): string | null {
  return REGISTRATION.exec(path ?? "")?.[1] ?? null;
}

function seedOf(stream: LogStream): PulSeed {
  const events = stream.events as readonly PulEvent[];
  const key = placeOf(stream, stream.stem);
  return { key, stem: stream.stem, service: serviceOf(events), addresses: addressesOf(events), streams: [stream] };
}

function serviceOf(events: readonly PulEvent[]): Service {
  const isProxy = ({ kind, thread }: PulEvent) => kind.startsWith("px.") || thread.startsWith("pulsar-proxy");
  const isBroker = ({ kind, logger }: PulEvent) =>
    BROKER.test(kind) || BROKER_LOGGER.test(logger) || (kind === "mm.oom" && logger.endsWith("PulsarBrokerStarter"));
  // a broker may run the proxy's code, never the other way round
  if (events.some(isBroker)) return "broker";
  if (events.some(isProxy)) return "proxy";
  return events.some(({ logger }) => WORKER_LOGGER.test(logger)) ? "functions worker" : "other";
}

function addressesOf(events: readonly LogEvent[]): Set<string> {
  const addresses = new Set<string>();
  for (const event of events as readonly PulEvent[])
    for (const address of ownAddresses(event)) addresses.add(bareAddress(address));
  return addresses;
}

function ownAddresses(event: PulEvent): string[] {
  const { kind, fields } = event;
  if (OWN.has(kind)) return "broker" in fields && fields.broker ? [fields.broker] : [];
  if (kind === "br.ready2") return [event.fields.url, event.fields.tls_url].flatMap((url) => (url ? [url] : []));
  if (kind === "br.hook") return [event.fields.url, ...(event.fields.web_url ? [event.fields.web_url] : [])];
  if (kind === "el.old.lead" || kind === "el.old.follow") return [event.fields.web_url];
  // the older name of the namespace has the cluster between
  if (kind === "ow.hb")
    return [/^pulsar\/(?:[^/]+\/)?([^/]+:\d+)$/.exec(event.fields.namespace ?? "")?.[1] ?? []].flat();
  if (kind === "lk.acq" || kind === "lk.reacq") return [brokerAt(event.fields.path) ?? []].flat();
  return [];
}
