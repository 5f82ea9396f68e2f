/** What ZooKeeper promises whatever happens, checked against what the logs show. Silence proves nothing, so nothing is proved kept. */
import type { SafetyClaim } from "../../../replay.ts";
import { clock, count } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { ZkEvent } from "../events.ts";
import type { Server } from "../server.ts";

/** A leader's line that it has its quorum, which begins its epoch. */
interface Reign {
  readonly server: Server;
  readonly event: ZkEvent<"lead.quorum">;
  readonly zxid: bigint;
  readonly epoch: bigint;
  /** Supporters it names. */
  readonly sids: readonly number[];
}

/** At most one leader an epoch; epochs and transactions grow; a leader has its quorum. */
export function auditSafety(ensemble: Ensemble): SafetyClaim[] {
  const reigns = reignsOf(ensemble.servers);
  const clocksKnown = ensemble.servers.every(({ hasLog, aligned }) => !hasLog || aligned.clock.samples > 0);
  return [oneLeaderAnEpoch(reigns), epochsGrow(reigns, clocksKnown), leadersHaveQuorums(reigns, ensemble)];
}

function reignsOf(servers: readonly Server[]): Reign[] {
  return servers
    .flatMap((server) =>
      server.log.of("lead.quorum").flatMap((event) => {
        const { zxid, sids = "" } = event.fields;
        if (zxid === undefined) return [];
        // a change of the configuration prints one list for each
        const [first = ""] = sids.split("]");
        const named = [...first.matchAll(/\d+/g)].map(([sid]) => Number(sid));
        return [{ server, event, zxid, epoch: zxid >> 32n, sids: named }];
      }),
    )
    .sort((a, b) => a.event.at - b.event.at);
}

function oneLeaderAnEpoch(reigns: readonly Reign[]): SafetyClaim {
  const property = "at most one leader an epoch";
  const firstByEpoch = new Map<bigint, Reign>();
  for (const reign of reigns) {
    const other = firstByEpoch.get(reign.epoch);
    if (other && other.server !== reign.server)
      return violated(
        property,
        `${other.server.name} and ${reign.server.name} both began epoch 0x${reign.epoch.toString(16)}, at ${clock(other.event.at)} and ${clock(reign.event.at)}`,
        [other, reign],
      );
    if (!other) firstByEpoch.set(reign.epoch, reign);
  }
  return kept(property, firstByEpoch.size, `${count(firstByEpoch.size, "epoch")} begun in these logs`);
}

/** Within one log order is certain; between logs only where their clocks are known. */
function epochsGrow(reigns: readonly Reign[], clocksKnown: boolean): SafetyClaim {
  const property = "epochs and transactions grow";
  const last = new Map<string, Reign>();
  for (const reign of reigns) {
    const key = clocksKnown ? "" : reign.server.name;
    const before = last.get(key);
    if (before && reign.zxid <= before.zxid && reign !== before)
      return violated(
        property,
        `${reign.server.name} began with zxid 0x${reign.zxid.toString(16)} at ${clock(reign.event.at)}, after ${before.server.name} had begun with 0x${before.zxid.toString(16)} at ${clock(before.event.at)}`,
        [before, reign],
      );
    last.set(key, reign);
  }
  return kept(property, reigns.length, `${count(reigns.length, "beginning")} of a leader in these logs`);
}

function leadersHaveQuorums(reigns: readonly Reign[], { voterLists }: Ensemble): SafetyClaim {
  const property = "a leader has its quorum";
  for (const reign of reigns) {
    const { server, event, sids } = reign;
    const own = voterLists.find(
      (known) => known.server.name === server.name && known.life.from <= event.at && event.at <= known.life.to,
    );
    const needed = own && server.log.of("boot.hier").length === 0 ? Math.floor(own.min / 2) + 1 : 1;
    if (sids.length > 0 && sids.length < needed)
      return violated(
        property,
        `${server.name} led from ${clock(event.at)} on with ${count(sids.length, "supporter")}, where its list of ${own?.min ?? "?"} or more voters asks for ${needed}`,
        [reign],
      );
  }
  return kept(property, reigns.length, `${count(reigns.length, "quorum")} named in these logs`);
}

function violated(property: string, text: string, witnesses: readonly Reign[]): SafetyClaim {
  return { property, violated: true, text, evidence: witnesses.map(({ event }) => event.ref) };
}

function kept(property: string, checked: number, text: string): SafetyClaim {
  const told = checked > 0 ? text : "no line of a leader that has its quorum is in them";
  return { property, violated: false, text: told, evidence: [] };
}
