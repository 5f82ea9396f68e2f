/**
 * What servers that serve answer to one that looks for a leader, for comparing clocks. FastLeaderElection's WorkerReceiver
 * prints the vote that has come, with its own state, and then sends its current vote back to that server and to no other:
 * an answer cannot arrive before the vote that it answers. Only answers carry FOLLOWING or LEADING. One of them can be
 * older than the vote: on a new connection QuorumCnxManager repeats the last message it sent (SendWorker.run).
 */
import type { Passage } from "../../correlate/clocks.ts";
import { gather, grouped } from "../../correlate/grouped.ts";
import type { Instant } from "../../event.ts";
import type { ZkEvent } from "./events.ts";
import { voteOf } from "./sendings.ts";

/** A part of one server's log; `continued` behind a step of its clock. */
export interface Part {
  readonly sid: number | null;
  readonly continued: boolean;
  readonly events: readonly ZkEvent[];
}

/** A moment of a part of a log. */
export interface Stamp {
  readonly segment: number;
  readonly at: Instant;
}

/** A vote that came. */
interface Vote extends Stamp {
  readonly vote: string;
}

/** One that came while the server served, or may have served. */
interface Question extends Vote {
  /** The first from its sender to this process, whose start the log holds: nothing was sent back before. */
  readonly isFirst: boolean;
}

/** A call of lookForLeader by one server, with what others that serve wrote to it meanwhile. */
interface Attempt {
  /** The first of its process: what was sent to an earlier process is a repetition. */
  readonly isFirst: boolean;
  zxid: bigint | number | null;
  vote: string | null;
  until: Instant;
  readonly answers: Map<number, Stamp[]>;
}

/** Between printing a vote and answering it the server may have found its leader: it does so within this. */
const STATE_CHANGES_MS = 150;
/** The last answers come when the leader has been found. */
const STILL_COMING_MS = 1000;

/** What one server's log tells of answers, and how far it has been read. */
interface Told {
  /** Votes of each other server that it answered, in order. */
  readonly questions: Map<number, Question[]>;
  readonly attempts: Attempt[];
  /** All that each server that serves wrote to it, in order. */
  readonly heard: Map<number, Stamp[]>;
  /** The process began in the log. */
  startSeen: boolean;
  /** The attempt that goes on, or whose last answers still come. */
  attempt: Attempt | null;
  isFirstAttempt: boolean;
  /** Servers that this process has answered. */
  answered: Set<number>;
  /** The last vote of each server that came while it looked for a leader. */
  readonly recent: Map<number, Vote>;
}

/** Pairs of a vote at the server that answers it, and a line behind the answer's arrival. */
export function answerPairs(parts: readonly Part[]): Passage[] {
  const bySid = new Map<number, Told>();
  for (const [segment, part] of parts.entries()) if (part.sid !== null) read(bySid, part.sid, part, segment);
  return [...bySid].flatMap(([asker, { attempts, heard }]) =>
    [...bySid].flatMap(([server, { questions }]) => {
      const asked = questions.get(asker) ?? [];
      const found = [firstOfAll(asked, heard.get(server) ?? []), ...ofAttempts(attempts, asked, server)];
      return found.flatMap((pair) =>
        pair ? [{ from: pair[0].segment, to: pair[1].segment, left: pair[0].at, arrived: pair[1].at }] : [],
      );
    }),
  );
}

type Pair = readonly [Stamp, Stamp];

/** The first answer ever, unless there are more answers than votes: then some were repeated, or some votes not seen. */
function firstOfAll(asked: readonly Question[], heard: readonly Stamp[]): Pair | null {
  const [question, answer] = [asked[0], heard[0]];
  return question?.isFirst && answer && heard.length <= asked.length ? [question, answer] : null;
}

/** For each vote that a server sent in one attempt only, the first message that must be an answer to it. */
function ofAttempts(attempts: readonly Attempt[], asked: readonly Question[], server: number): Pair[] {
  const times = new Map<string, number>();
  for (const { vote } of attempts) if (vote !== null) times.set(vote, (times.get(vote) ?? 0) + 1);
  const byVote = grouped(asked, ({ vote }) => vote);
  return attempts.flatMap(({ isFirst, vote, answers }): Pair[] => {
    const own = vote !== null && times.get(vote) === 1 ? (byVote.get(vote) ?? []) : [];
    const got = answers.get(server) ?? [];
    const [question] = own;
    const place = question ? surelyAnswer(question.isFirst, isFirst, own.length, got.length) : null;
    const answer = place === null ? undefined : got[place];
    return question && answer ? [[question, answer]] : [];
  });
}

/**
 * Which of the messages surely is an answer. To a new process one is repeated for each connection: there is one, or as
 * many as there are messages above the votes, and one more in case an answer was lost.
 */
function surelyAnswer(isFirstVote: boolean, isFirstAttempt: boolean, votes: number, messages: number): number | null {
  if (isFirstVote && messages <= votes) return 0;
  if (!isFirstAttempt || messages < 2) return null;
  return Math.min(messages - 1, Math.max(2, messages - votes + 1));
}

/** Reads one part of a server's log. What stands behind a gap may be of another process. */
function read(bySid: Map<number, Told>, sid: number, { events, continued }: Part, segment: number): void {
  const told: Told = bySid.get(sid) ?? {
    questions: new Map(),
    attempts: [],
    heard: new Map(),
    startSeen: false,
    attempt: null,
    isFirstAttempt: false,
    answered: new Set(),
    recent: new Map(),
  };
  bySid.set(sid, told);
  told.attempt = null;
  if (!continued) told.startSeen = false;
  for (const event of events) {
    const { kind, at } = event;
    if (kind === "boot.start") {
      Object.assign(told, { startSeen: true, attempt: null, isFirstAttempt: true, answered: new Set() });
      told.recent.clear();
    } else if (kind === "fle.start") {
      const zxid = event.fields.zxid ?? event.fields.zxid_dec ?? null;
      told.attempt = {
        isFirst: told.isFirstAttempt,
        zxid,
        vote: null,
        until: Number.POSITIVE_INFINITY,
        answers: new Map(),
      };
      told.attempts.push(told.attempt);
      told.isFirstAttempt = false;
    } else if (kind === "role.following" || kind === "role.leading" || kind === "role.observing") {
      if (told.attempt) told.attempt.until = at + STILL_COMING_MS;
      for (const asker of [...told.recent.keys()]) askRecent(told, asker, at);
      told.recent.clear();
    } else if (kind === "fle.notif") hear(told, sid, event, segment);
  }
}

function hear(told: Told, sid: number, { at, fields }: ZkEvent<"fle.notif">, segment: number): void {
  const { sid: sender, state, my_state, leader } = fields;
  const { attempt } = told;
  if (sender === sid) {
    const isOwn = state === "LOOKING" && leader === sid && (fields.zxid ?? fields.zxid_dec) === attempt?.zxid;
    if (attempt && isOwn) attempt.vote ??= voteOf(sid, fields);
  } else if (state === "LOOKING") {
    const question = { segment, at, vote: voteOf(sender, fields) };
    if (my_state === "LOOKING") told.recent.set(sender, question);
    else {
      askRecent(told, sender, at);
      ask(told, sender, question);
    }
  } else if (state === "FOLLOWING" || state === "LEADING") {
    gather(told.heard, sender, { segment, at });
    if (attempt && at <= attempt.until) gather(attempt.answers, sender, { segment, at });
  }
}

/** A vote that came so shortly before the server is seen to serve that it may have been answered. */
function askRecent(told: Told, asker: number, at: Instant): void {
  const question = told.recent.get(asker);
  told.recent.delete(asker);
  if (question && question.at >= at - STATE_CHANGES_MS) ask(told, asker, question);
}

function ask(told: Told, asker: number, vote: Vote): void {
  gather(told.questions, asker, { ...vote, isFirst: told.startSeen && !told.answered.has(asker) });
  told.answered.add(asker);
}
