/**
 * Writes the machine code of a sieve: one function that goes over a block of lines, one for the header of a log, and one
 * for each wording of its crowd. What the code could not follow to the letter it leaves, to be read the usual way.
 */
import { OUT_OF_ORDER_MS } from "../clock.ts";
import type { MessageGrammar } from "../message-grammar.ts";
import type { Around } from "./around.ts";
import { assemble, Body, I32, type Label } from "./assembler.ts";
import { stampFrame } from "./frame.ts";
import {
  beforeFunction,
  behindFunction,
  callFunction,
  headerFunction,
  messageFunction,
  NO_HEADER,
  OTHER_DATE,
  wordingFunction,
} from "./line.ts";
import { addressOf, MEMORY, MOST_LEFT, MOST_SECONDS, type STATE } from "./memory.ts";
import { crowdWordings, frameWordings, type HeaderShape, type Wording } from "./shape.ts";
import { advance, every, isFollowed, writeCompare } from "./steps.ts";

const TAB = 0x09;
const SPACE = 0x20;
/** The bit by which small letters differ from capital ones; the first small one; how many there are. */
const CASE = 0x20;
const LETTER = 0x61;
const LETTERS = 26;
const LF = 10;
const CR = 13;

/** Indices of the functions; null where nothing is before or behind the lines. */
interface Functions {
  readonly message: number;
  readonly call: number;
  readonly header: number;
  readonly before: number | null;
  readonly behind: number | null;
}

/**
 * The module of a sieve; null where the header holds what the code cannot follow, or it could take nothing.
 * `dateAt` is where the date begins in a line, behind what collectors have put before it.
 */
export function writeKernel(
  header: HeaderShape,
  grammar: MessageGrammar,
): { readonly wasm: Uint8Array<ArrayBuffer>; readonly dateAt: number } | null {
  const { around } = header;
  const frame = stampFrame(header.steps);
  if (!frame || !header.steps.slice(frame.steps).every(isFollowed(header.steps.slice(frame.steps)))) return null;
  const isWhole = ({ steps }: Wording) => steps.every(isFollowed(steps));
  const messages = crowdWordings(grammar, header).filter(isWhole);
  if (messages.length === 0) return null;
  const calls = frameWordings(grammar, around).filter(isWhole);
  const first = messages.length + calls.length;
  const functions: Functions = {
    message: first,
    call: first + 1,
    header: first + 2,
    before: around.before.length > 0 ? first + 3 : null,
    behind: around.behind.length > 0 ? first + 4 : null,
  };
  const bodies = [
    ...[...messages, ...calls].map((wording) => wordingFunction(wording, functions.behind, grammar.packages)),
    messageFunction(messages),
    callFunction(calls, messages.length),
    headerFunction(header, frame, grammar.packages),
    beforeFunction(around),
    behindFunction(around),
    siftFunction(functions, around),
  ];
  return { wasm: assemble(bodies, bodies.length - 1), dateAt: frame.at.get("year") ?? 0 };
}

/**
 * Parameters: begin and end of whole lines in the block. Answers where it stopped: at the end, at another date, or where
 * its lists are full. A record waits until the next line shows that it is not the last of its crowd, and has no trace.
 */
function siftFunction(functions: Functions, { tab, hasParts, lineEnd: objectEnd }: Around): Body {
  const body = new Body(2);
  const [at, end] = [0, 1];
  /** Where the line begins without what is around it, 0 where that is not around it. */
  const inner = functions.before === null ? at : body.local(I32);
  const place = body.local(I32);
  const next = body.local(I32);
  const lineEnd = body.local(I32);
  const line = body.local(I32);
  const left = body.local(I32);
  const seconds = body.local(I32);
  const second = body.local(I32);
  const time = body.local(I32);
  /** Whether the last record but for known ones was of the crowd, and its stamp. */
  const afterCrowd = body.local(I32);
  const before = body.local(I32);
  /** Where a record of the crowd begins that waits, 0 for none, what it is, and whether one was taken before it. */
  const waiting = body.local(I32);
  const waitingEnd = body.local(I32);
  const waitingRule = body.local(I32);
  const waitingTime = body.local(I32);
  const waitingLine = body.local(I32);
  const behindTaken = body.local(I32);
  /** The line before can have been no record: it was of a trace, or of none, and it was left or taken as a call. */
  const inTrace = body.local(I32);
  /** A known record right before the line at hand: it may be the head of a trace. */
  const known = body.local(I32);
  const knownEnd = body.local(I32);
  const knownRule = body.local(I32);
  const knownTime = body.local(I32);
  /** The line at hand may be the rest of the one before: it is left. So is the first one, for nobody knows. */
  const isPart = body.local(I32);
  const isOther = body.local(I32);
  const others = body.local(I32);

  const store = (name: keyof typeof STATE, local: number) => body.int(addressOf(name)).get(local).memory("store32");
  const load = (name: keyof typeof STATE) => body.int(addressOf(name)).memory("load32");
  /** Leaves on the stack where an entry of a list stands. */
  const entry = (list: number, index: number, bytes: number) => {
    body.get(index).int(bytes).do("mul");
    return body.int(list).do("add");
  };
  const leave = (begin: number, until: number, number: number) => {
    entry(MEMORY.left, left, 12).get(begin).memory("store32");
    entry(MEMORY.left + 4, left, 12)
      .get(until)
      .memory("store32");
    entry(MEMORY.left + 8, left, 12);
    body.get(number).int(2).do("mul");
    body.get(behindTaken).do("add").memory("store32");
    advance(body, left, 1);
    body.int(0).set(behindTaken);
  };
  const leaveWaiting = () => {
    body.get(waiting);
    body.if(() => {
      leave(waiting, waitingEnd, waitingLine);
      body.int(0).set(waiting);
    });
    body.get(known);
    body.if(() => {
      body.get(line).int(1).do("sub").set(place);
      leave(known, knownEnd, place);
      body.int(0).set(known);
    });
  };
  const count = (rule: number) => {
    entry(MEMORY.taken, rule, 4).tee(place);
    body.get(place).memory("load32").int(1).do("add").memory("store32");
  };
  const take = (rule: number, stamp: number) => {
    count(rule);
    load("least").get(stamp).do("gtS");
    body.if(() => store("least", stamp));
    load("greatest").get(stamp).do("ltS");
    body.if(() => store("greatest", stamp));
  };
  const takeWaiting = () => {
    take(waitingRule, waitingTime);
    body.int(1).set(behindTaken);
    body.get(waitingTime).int(1000).do("divU").tee(place);
    body.get(second).do("ne");
    body.if(() => {
      entry(MEMORY.seconds, seconds, 4).get(place).memory("store32");
      body.get(place).set(second);
      advance(body, seconds, 1);
    });
  };
  const takeKnown = () => {
    take(knownRule, knownTime);
    body.int(0).set(known);
  };
  const nextLine = (again: Label) => {
    advance(body, line, 1);
    body.get(next).set(at).branch(again);
  };

  const unwrap = (before: number) => {
    body.get(at).call(before).tee(inner).do("eqz").tee(isOther);
    body.get(others).do("add").set(others);
    body.get(isPart);
    body.if(() => body.int(0).set(inner));
    if (hasParts) body.get(isOther).set(isPart);
    body.get(inner).do("eqz");
    body.if(() => body.int(0).set(inTrace));
  };

  body.int(-1).set(second);
  if (hasParts || objectEnd !== "") body.int(1).set(isPart);
  body.block((stop) => {
    body.loop((again) => {
      body.get(at).get(end).do("geS").branchIf(stop);
      body.get(left).int(MOST_LEFT).do("geS").branchIf(stop);
      body.get(seconds).int(MOST_SECONDS).do("geS").branchIf(stop);
      if (functions.before !== null) unwrap(functions.before);
      body.block((other) => {
        if (functions.before !== null) body.get(inner).do("eqz").branchIf(other);
        body.get(inner).call(functions.header).tee(place);
        body.int(OTHER_DATE).do("eq");
        body.if(() => {
          store("inner", inner);
          body.branch(stop);
        });
        body.get(place).int(NO_HEADER).do("eq").branchIf(other);
        body.get(place).call(functions.message).tee(next);
        body.do("eqz").branchIf(other);
        load("time").set(time);
        load("end").set(lineEnd);
        body.int(0).set(inTrace);
        body.get(known);
        body.if(takeKnown);
        load("isCrowd").do("eqz");
        body.if(() => {
          body.get(at).set(known).get(lineEnd).set(knownEnd).get(time).set(knownTime);
          load("rule").set(knownRule);
          nextLine(again);
        });
        // stamps that run back: this record and the one before are read the usual way
        body.get(afterCrowd).get(time).get(before);
        body.int(OUT_OF_ORDER_MS).do("sub", "ltS", "and");
        body.if(() => {
          leaveWaiting();
          body.int(0).set(afterCrowd);
        });
        body.get(time).set(before);
        body.get(waiting);
        body.if(takeWaiting);
        body.get(afterCrowd).do("eqz");
        body.if(() => {
          leave(at, lineEnd, line);
          body.int(1).set(afterCrowd);
          nextLine(again);
        });
        body.get(line).set(waitingLine);
        body.get(at).set(waiting).get(lineEnd).set(waitingEnd).get(time).set(waitingTime);
        load("rule").set(waitingRule);
        nextLine(again);
      });
      leaveWaiting();
      body.int(0).set(afterCrowd);
      // the first line of a trace is read the usual way: it ends a crowd
      body.get(inTrace);
      load("takesCalls").do("and");
      body.if(() => {
        body.get(inner).call(functions.call).tee(next);
        body.if(() => {
          load("rule").set(waitingRule);
          count(waitingRule);
          nextLine(again);
        });
      });
      body.get(at).set(next);
      writeSkipLine(body, next);
      body.get(next).set(lineEnd);
      advance(body, next, 1);
      body.get(lineEnd).get(at).do("gtS");
      body.if(() => {
        body.get(lineEnd).int(1).do("sub").memory("load8");
        body.int(CR).do("eq");
        body.if(() => advance(body, lineEnd, -1));
      });
      leave(at, lineEnd, line);
      if (objectEnd !== "") {
        body.get(lineEnd).int(1).do("sub").memory("load8").int(objectEnd.charCodeAt(0)).do("ne");
        if (hasParts) body.get(isPart).do("or");
        body.set(isPart);
      }
      body.int(0).set(inTrace);
      const noteTrace = () => {
        // no record begins with a letter or a blank
        body.get(inner).memory("load8").tee(place);
        body.int(SPACE).do("eq").get(place).int(TAB).do("eq", "or");
        body.get(place).int(CASE).do("or").int(LETTER).do("sub").int(LETTERS).do("ltU", "or").set(inTrace);
        if (tab === "") return;
        body.block((none) => {
          writeCompare(body, tab, inner, none);
          body.int(1).set(inTrace);
        });
      };
      if (functions.before === null) noteTrace();
      else body.get(inner).if(noteTrace);
      nextLine(again);
    });
  });
  leaveWaiting();
  store("left", left);
  store("seconds", seconds);
  store("lines", line);
  store("others", others);
  return body.get(at);
}

/** Moves a place to the newline that ends its line. */
function writeSkipLine(body: Body, at: number): void {
  const stops = body.local(I32);
  body.loop((again) => {
    body.get(at).memory("loadBytes").vector(every(LF)).do("eqBytes", "bitmask").tee(stops).do("eqz");
    body.if(() => {
      advance(body, at, 16);
      body.branch(again);
    });
  });
  body.get(at).get(stops).do("ctz", "add").set(at);
}
