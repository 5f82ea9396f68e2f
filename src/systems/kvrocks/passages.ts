/** What bounds the clocks of two servers: a replica's question in its own log and in its master's, and what was granted. */
import { LOGGED_LATE_MS, type Passage } from "../../correlate/clocks.ts";
import { grouped } from "../../correlate/grouped.ts";
import type { LogEvent } from "../../event.ts";
import type { KvEvent } from "./events.ts";
import type { Identity } from "./identity.ts";
import { asked, heard, type Question } from "./questions.ts";

/** A run of lines of one server on one clock. */
interface Segment {
  /** Its place among the identities. */
  readonly node: number;
  readonly events: readonly LogEvent[];
}

type BySequence = ReadonlyMap<number, readonly Question[]>;

/** An address of numbers, not of names: two of them that differ are two. */
const NUMERIC = /^[0-9a-f.:]+:[0-9]+$/i;

/**
 * The replica's question with its next sequence, and the master's line about it; and back, what was granted. Lines may
 * stand behind departures. Replicas of several masters ask for the same sequences, above all for the first: a pair
 * counts where one end names the other, or where nobody else asked for that sequence and nobody else was asked.
 */
export function passagesOf(segments: readonly Segment[], identities: readonly Identity[]): Passage[] {
  const found: Passage[] = [];
  const questions = segments.map(({ events }) => bySequence(asked(events as readonly KvEvent[])));
  const answers = segments.map(({ events }) => bySequence(heard(events as readonly KvEvent[])));
  const nodesWith = (all: readonly BySequence[], seq: number) =>
    new Set(segments.flatMap(({ node }, i) => (all[i]?.has(seq) ? [node] : []))).size;
  for (const [from, { node }] of segments.entries()) {
    for (const [seq, all] of questions[from] ?? []) {
      for (const [to, other] of segments.entries()) {
        if (other.node === node) continue;
        const [asker, asked] = [identities[node], identities[other.node]];
        const own = all.filter((question) => isAt(question.other, asked) !== false);
        const theirs = (answers[to]?.get(seq) ?? []).filter((answer) => isAt(answer.other, asker) !== false);
        // a sequence that was asked for several times belongs to no one line
        if (own.length !== 1 || theirs.length !== 1) continue;
        const [question, answer] = [own[0], theirs[0]];
        if (!question || !answer) continue;
        const named = [isAt(question.other, asked), isAt(answer.other, asker)];
        if (!named.includes(true) && (nodesWith(questions, seq) > 1 || nodesWith(answers, seq) > 1)) continue;
        found.push({ from, to, left: question.at - LOGGED_LATE_MS, arrived: answer.at });
        if (answer.granted !== null && question.granted !== null)
          found.push({ from: to, to: from, left: answer.granted - LOGGED_LATE_MS, arrived: question.granted });
      }
    }
  }
  return found;
}

/** Whether a server is at an address; null where that is not known: nothing named, names of hosts, it listens everywhere. */
function isAt(address: string | null, identity: Identity | undefined): boolean | null {
  if (address === null || !identity || identity.addresses.size === 0) return null;
  if (identity.addresses.has(address)) return true;
  const areNumeric = NUMERIC.test(address) && [...identity.addresses].every((one) => NUMERIC.test(one));
  return areNumeric ? false : null;
}

function bySequence(questions: readonly Question[]): BySequence {
  return grouped(questions, ({ seq }) => seq);
}
