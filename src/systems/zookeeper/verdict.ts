/** The words of an incident: what happened and why, why it did not heal by itself, what nobody can know. */
import { type Finding, type Moment, SEVERITIES, type Span } from "../../case.ts";
import type { uncertaintyOf } from "../../correlate/uncertainty.ts";
import { rootCausesIn, titleWithTime } from "../../detect/titles.ts";
import type { Instant } from "../../event.ts";
import { coveredMs, during, touching } from "../../extent.ts";
import { clockWithin, count, datedSpan, duration, list, uncertain } from "../../words.ts";
import type { Gap } from "./availability.ts";
import { type Ensemble, hasOneList } from "./ensemble.ts";
import { isTimeout, limitOf } from "./pauses.ts";
import { leaderMadeAt, SAME_MOMENT_MS } from "./turning-points.ts";

/** The finding that says there was an outage; it is what is explained, not what explains. */
export const OUTAGE = "zookeeper/quorum-lost";

/** What happened to whom, and for how long. `harm` are the outages of the incident. */
export function firstSentence(
  group: readonly Finding[],
  harm: readonly Gap[],
  ensemble: Ensemble,
  span: Span,
  uncertainty: ReturnType<typeof uncertaintyOf>,
): string {
  const { voters, servers } = ensemble;
  const size =
    hasOneList(ensemble) && voters.count > 1
      ? ` (${count(voters.count, "voter")}, ${voters.byGroups ? "quorum by groups" : `quorum ${voters.quorum}`})`
      : "";
  const members = list(servers.filter(({ hasLog }) => hasLog).map(({ name }) => name));
  const leaderless = longestFirst(harm);
  const leaderlessMs = coveredMs(leaderless);
  const [first, ...more] = leaderless;
  if (first && leaderlessMs > 0) {
    const until = howItWentOn(first, ensemble);
    const others =
      more.length > 0 ? `; in all, over ${count(leaderless.length, "span")}, for ${duration(leaderlessMs)}` : "";
    return `For ${uncertain(first.to - first.from, uncertainty(first))} (${datedSpan(first)}) the ensemble of ${members}${size} ${whoLed(first)} and served no writes${until}${others}.`;
  }
  const led = touching(ensemble.leaders, span.from, span.to);
  const kept = led.length === 1 && led.every((leader) => leader.from <= span.from && leader.to >= span.to);
  const gravest = gravestOf(group);
  return `${gravest ? titleWithTime(gravest) : ""}${kept ? "; the ensemble kept its leader all the while" : ""}.`;
}

/** Outages without a leader. */
function longestFirst(harm: readonly Gap[]): Gap[] {
  return harm.filter(({ kind }) => kind === "leaderless").sort((a, b) => b.to - b.from - (a.to - a.from));
}

/** Whether the first sentence tells that no leader ended the outage. */
export function isLeftOpen(harm: readonly Gap[], ensemble: Ensemble): boolean {
  const [longest] = longestFirst(harm);
  return longest !== undefined && howItWentOn(longest, ensemble) !== "";
}

/** The first of the gravest in a group, which its first sentence names where nothing was without a leader. */
export function gravestOf(group: readonly Finding[]): Finding | undefined {
  return [...group].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))[0];
}

function whoLed({ under }: Gap): string {
  if (!under) return "had no leader";
  const what = under.serves === "nobody" ? "served nobody" : "was not allowed to commit anything";
  return `had ${under.server.name} for a leader, which ${what},`;
}

/** What is known of the time after an outage, where neither a leader nor another outage came next. */
function howItWentOn(gap: Gap, ensemble: Ensemble): string {
  const { to, under } = gap;
  const goesOn = touching(ensemble.gaps, to, to + SAME_MOMENT_MS).some((other) => other !== gap && other.to > to);
  if (goesOn || leaderMadeAt(to, ensemble)) return "";
  return to >= ensemble.whole.to - SAME_MOMENT_MS
    ? `, and still ${under ? "so" : "none"} when the logs end`
    : "; these logs do not show what followed";
}

/** Why, unless the first sentence has said it. */
export function causesSentence(roots: readonly Finding[], group: readonly Finding[], harm: readonly Gap[]): string[] {
  const named = harm.some(({ kind }) => kind === "leaderless") ? undefined : gravestOf(group);
  const [root, ...others] = roots;
  const isToldOf = root === named || (root?.pathology === OUTAGE && root.measures.allGoneMs === undefined);
  const own = root !== undefined && others.length === 0 && isToldOf;
  return own ? [] : [`${rootCausesIn(roots.map(withoutLoss), named)}.`];
}

/** An outage that is a root cause says so behind a colon; what was lost has been told. */
function withoutLoss(root: Finding): Finding {
  const why = root.pathology === OUTAGE ? root.title.split(": ").slice(1).join(": ") : "";
  return why === "" ? root : { ...root, title: why };
}

/** Why nobody was elected for so long: what the root causes show, and what they brought about; null for no such link. */
export function persistenceOf(roots: readonly Finding[], group: readonly Finding[]): string | null {
  const rootIds = new Set(roots.map(({ id }) => id));
  const effects = group.filter(
    ({ id, pathology, because }) =>
      !rootIds.has(id) && pathology !== OUTAGE && because.some((cause) => rootIds.has(cause)),
  );
  if (effects.length === 0) return null;
  const shown = effects.slice(0, 2).map(({ title }) => title);
  return `because of ${list(roots.map(({ id }) => id))}, ${shown.join("; and ")}.`;
}

/** What would settle open questions and is not in these logs. */
export function unknownsOf(ensemble: Ensemble, span: Span, resolution: Moment | null, long: boolean): string[] {
  const unknowns: string[] = [];
  const clock = clockWithin(ensemble.whole);
  const silent = ensemble.servers.filter(({ hasLog }) => !hasLog);
  if (silent.length > 0) unknowns.push(`there is no log of ${list(silent.map(({ name }) => name))}`);
  for (const { name, first, last, hasLog, roles } of ensemble.servers) {
    if (!hasLog || first === null || last === null) continue;
    // a server that serves has nothing to say: only where its state is unknown is a line missing
    const missing = (from: Instant, to: Instant) =>
      touching(roles, from, to).some(
        (role) => role.inferred && !role.serving && role.state !== "down" && role.from < to && role.to > from,
      );
    if (first > span.from + SAME_MOMENT_MS && missing(span.from, first))
      unknowns.push(`no log of ${name} before ${clock(first)}`);
    if (last < span.to - SAME_MOMENT_MS && missing(last, span.to))
      unknowns.push(`no log of ${name} after ${clock(last)}`);
  }
  const gaveUp = silentBefore(ensemble, span);
  if (gaveUp !== null)
    unknowns.push(
      `since when the leader was silent: its followers gave up reading at ${clock(gaveUp)}, after syncLimit ticks, which these logs do not print`,
    );
  if (resolution && long && !resolution.text.includes("started"))
    unknowns.push("what was changed right before the end is not in the logs");
  return unknowns;
}

/** When the followers of a leader gave it up after a wait of unknown length: an outage may have begun so long before. */
function silentBefore({ gaps, servers }: Ensemble, { from, to }: Span): Instant | null {
  const gap = touching(gaps, from, to).find(({ kind }) => kind === "leaderless");
  if (!gap) return null;
  const gaveUp = servers
    .filter((server) => limitOf(server) === null)
    .flatMap(({ log }) => during(log.of("follow.fail"), gap.from - SAME_MOMENT_MS, gap.from + SAME_MOMENT_MS));
  return gaveUp.find(isTimeout)?.at ?? null;
}
