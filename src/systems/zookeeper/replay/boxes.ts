/** Ballot boxes as they are shown: at an instant, or at the instants at which an attempt was decided or came nearest. */

import type { BallotBox, Bounds, Span } from "../../../case.ts";
import type { Instant, LineRef } from "../../../event.ts";
import { count } from "../../../words.ts";
import type { Ensemble } from "../ensemble.ts";
import type { VoterList } from "../membership.ts";
import { peerName } from "../peer-name.ts";
import type { AttemptLog } from "./attempt-log.ts";
import { type Moment, momentAt } from "./ballots.ts";
import type { Replayed, ServerReplay } from "./conformance.ts";
import { isSameCandidate, supporters } from "./rules.ts";

type NameOf = (sid: number) => string;

/** The box of an attempt at one of its moments. */
function boxOf(ensemble: Ensemble, replayed: Replayed, moments: readonly Moment[], moment: Moment): BallotBox {
  const nameOf = (sid: number) => peerName(ensemble, sid);
  const list = listOf(ensemble, replayed);
  const { look, at } = moment;
  const agreeing = supporters(look);
  const needed = neededBy(replayed, list);
  const known = list?.members.map(({ sid }) => sid) ?? [];
  const refs = new Map<number, LineRef>();
  for (const { vote, ref, at: heard } of moments)
    if (vote && heard <= at && look.box.has(vote.sid)) refs.set(vote.sid, ref);
  return {
    node: replayed.log.server.name,
    at,
    round: look.round,
    proposal: nameOf(look.proposal.leader),
    ballots: [...look.box.values()]
      .sort((a, b) => a.sid - b.sid)
      .map((vote) => ({
        from: nameOf(vote.sid),
        leader: nameOf(vote.leader),
        zxid: vote.zxid,
        peerEpoch: vote.epoch,
        round: vote.round,
        agrees: isSameCandidate(vote, look.proposal) && vote.round === look.round,
      })),
    agreeing: agreeing.length,
    needed,
    waitsFor: known.filter((sid) => !agreeing.includes(sid)).map(nameOf),
    verdict: verdictOf(moment, { end: replayed.log.end, stays: isKept(moments, moment), needed, nameOf }),
    evidence: [...(refs.size > 0 ? refs.values() : [moment.ref])],
  };
}

/** True where the proposal of a moment is the last one of its attempt. */
function isKept(moments: readonly Moment[], { at, look }: Moment): boolean {
  return moments.every((one) => one.at <= at || isSameCandidate(one.look.proposal, look.proposal));
}

/** Votes that end an attempt: a majority of the list, as far as its length is known, within what fits the attempt itself. */
export function neededBy({ fits }: Replayed, list: VoterList | undefined): Bounds {
  const majority = (voters: number) => Math.floor(voters / 2) + 1;
  const min = Math.max(fits.least, majority(list?.min ?? 1));
  const max = list?.max ? majority(list.max) : fits.most;
  return max !== null && max < min ? { min: fits.least, max: fits.most } : { min, max };
}

interface Circumstances {
  readonly end: AttemptLog["end"];
  /** The proposal changes no more. */
  readonly stays: boolean;
  readonly needed: Bounds;
  readonly nameOf: NameOf;
}

/** What follows from a ballot box, in a sentence. */
export function verdictOf({ look, joined, at }: Moment, { end, stays, needed, nameOf }: Circumstances): string {
  const votes = supporters(look).length;
  const leader = nameOf(look.proposal.leader);
  if (joined)
    return `A quorum already follows ${nameOf(joined.leader)}, which says that it leads: the election ends at once.`;
  if (votes < needed.min)
    return `${count(votes, "vote")} for ${leader} ${votes === 1 ? "is" : "are"} too few: ${needed.min}${needed.max === needed.min ? " are" : " or more are"} needed.`;
  if (end && look.settling && stays)
    return `${count(votes, "vote")} for ${leader} ${votes === 1 ? "was" : "were"} enough: the election ended ${Math.round(end.at - at)} ms later.`;
  if (needed.max !== null && votes >= needed.max)
    return `${count(votes, "vote")} for ${leader} ${votes === 1 ? "is" : "are"} a quorum${stays ? "." : ", but a better vote came before the election had ended."}`;
  return `${count(votes, "vote")} for ${leader}; whether that is a majority the lines do not say.`;
}

/** The moment that tells most of an attempt: its quorum, or where it came nearest to one for longest. */
export function decisiveMoment({ log }: Replayed, moments: readonly Moment[], needed: Bounds): Moment | undefined {
  const last = moments.at(-1);
  const joined = moments.findLast((moment) => moment.joined !== null);
  if (joined && log.end) return joined;
  if (log.end && last?.look.settling) {
    const isOpen = ({ look }: Moment) =>
      !isSameCandidate(look.proposal, last.look.proposal) || supporters(look).length < needed.min;
    return moments[moments.findLastIndex(isOpen) + 1] ?? last;
  }
  let nearest: Moment | undefined;
  let [most, longest] = [0, 0];
  for (const [index, moment] of moments.entries()) {
    const votes = supporters(moment.look).length;
    const lasts = (moments[index + 1]?.at ?? log.attempt.to) - moment.at;
    if (votes < most || (votes === most && lasts <= longest)) continue;
    [nearest, most, longest] = [moment, votes, lasts];
  }
  return nearest;
}

/** Boxes of the nodes that look at an instant. */
export function boxesAt(ensemble: Ensemble, replayed: readonly Replayed[], at: Instant): BallotBox[] {
  return replayed.flatMap((one) => {
    const { begin, end, attempt } = one.log;
    if (!begin || at < begin.at || at > (end?.at ?? attempt.to)) return [];
    const needed = neededBy(one, listOf(ensemble, one));
    const moments = one.moments(needed.max);
    const moment = momentAt(moments, at);
    return moment ? [{ ...boxOf(ensemble, one, moments, moment), at }] : [];
  });
}

/** Attempts of one node in one outage beyond these only repeat the first ones. */
const TELLING_ATTEMPTS = 2;

/** The boxes that decided the attempts in some spans: of each node in each span the first attempt and the longest. */
export function decisiveBoxes(
  ensemble: Ensemble,
  replays: readonly ServerReplay[],
  spans: readonly Span[],
): BallotBox[] {
  const telling = spans.flatMap(({ from, to }) =>
    replays.flatMap(({ replayed }) => {
      const inside = replayed.filter(({ log }) => log.attempt.from <= to && log.attempt.to >= from);
      const [first, ...others] = inside;
      const lengthOf = ({ log }: Replayed) => log.attempt.to - log.attempt.from;
      const longest = others.sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, TELLING_ATTEMPTS - 1);
      return first ? [first, ...longest] : [];
    }),
  );
  return [...new Set(telling)]
    .flatMap((one) => {
      const needed = neededBy(one, listOf(ensemble, one));
      const moments = one.moments(needed.max);
      const moment = decisiveMoment(one, moments, needed);
      return moment ? [boxOf(ensemble, one, moments, moment)] : [];
    })
    .sort((a, b) => a.at - b.at);
}

/** The list of voters behind an attempt. */
export function listOf({ voterLists }: Ensemble, { log }: Replayed): VoterList | undefined {
  return voterLists.find(({ life }) => life === log.life);
}
