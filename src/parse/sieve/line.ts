/** Writes the code that tells what a line is: by its header, by the wording of its message, as a call of a trace. */
import type { Around } from "./around.ts";
import { Body, I32 } from "./assembler.ts";
import { type Frame, frameOf, writeFrame } from "./frame.ts";
import { addressOf, MEMORY } from "./memory.ts";
import type { HeaderShape, Wording } from "./shape.ts";
import { advance, type Packages, writeCompare, writeSteps } from "./steps.ts";

/** What the header function answers instead of a place. */
export const NO_HEADER = -1;
export const OTHER_DATE = -2;

const LF = 10;
const CR = 13;

/** Of a physical line at the parameter: where the line begins that collectors have wrapped, or 0. */
export function beforeFunction({ before }: Around): Body {
  const body = new Body(1);
  const at = 0;
  const frame = frameOf(before);
  body.block((fail) => {
    if (frame) {
      writeFrame(body, frame, at, fail);
      advance(body, at, frame.bytes.length);
    }
    writeSteps(body, before.slice(frame?.steps ?? 0), at, fail, null, () => body.get(at).do("return"));
  });
  return body.int(0);
}

/** Of a place behind a wrapped line, the parameter: where the physical line ends, or 0. */
export function behindFunction({ behind }: Around): Body {
  const body = new Body(1);
  const at = 0;
  body.block((fail) => writeSteps(body, behind, at, fail, null, () => body.get(at).do("return")));
  return body.int(0);
}

/** Leaves on the stack the number that `digits` digits at `at + offset` make. */
function writeNumber(body: Body, at: number, offset: number, digits: number): void {
  body.int(0);
  for (let i = 0; i < digits; i++) {
    body
      .get(at)
      .memory("load8", offset + i)
      .int(0x30)
      .do("sub")
      .int(10 ** (digits - 1 - i))
      .do("mul", "add");
  }
}

/** Of a line at the parameter: the place of its message, NO_HEADER, or OTHER_DATE. Stores the time of day. */
export function headerFunction({ steps }: HeaderShape, frame: Frame, packages: Packages): Body {
  const body = new Body(1);
  const at = 0;
  const year = frame.at.get("year") ?? 0;
  body.block((fail) => {
    writeFrame(body, frame, at, fail);
    body.get(at).memory("load64", year).int(MEMORY.date).memory("load64").do("ne64");
    body
      .get(at)
      .memory("load16", year + 8)
      .int(MEMORY.date + 8)
      .memory("load16")
      .do("ne", "or");
    body.if(() => body.int(OTHER_DATE).do("return"));
    body.int(addressOf("isDate")).memory("load32").do("eqz").branchIf(fail);
    body.int(addressOf("time"));
    const units = [
      ["hour", 3_600_000],
      ["minute", 60_000],
      ["second", 1000],
    ] as const;
    body.int(0);
    for (const [field, ms] of units) {
      writeNumber(body, at, frame.at.get(field) ?? 0, 2);
      body.int(ms).do("mul", "add");
    }
    const milli = frame.at.get("milli");
    if (milli !== undefined) {
      writeNumber(body, at, milli, 3);
      body.do("add");
    }
    body.memory("store32");
    body.get(at).int(frame.bytes.length).do("add").set(at);
    writeSteps(body, steps.slice(frame.steps), at, fail, packages, () => body.get(at).do("return"));
  });
  return body.int(NO_HEADER);
}

// ---- Messages ------------------------------------------------------------------------------------------------

/**
 * Of a wording, tried at the parameter: where the next line begins, or 0. Stores where its own line ends.
 * @param behind the function of what stands behind every line, null for nothing
 */
export function wordingFunction({ steps }: Wording, behind: number | null, packages: Packages): Body {
  const body = new Body(1);
  const at = 0;
  body.block((fail) =>
    writeSteps(body, steps, at, fail, packages, (misfit) => {
      if (behind !== null) body.get(at).call(behind).tee(at).do("eqz").branchIf(misfit);
      body.int(addressOf("end")).get(at).memory("store32");
      body.get(at).memory("load8").int(LF).do("eq");
      body.if(() => body.get(at).int(1).do("add", "return"));
      body
        .get(at)
        .memory("load16")
        .int(CR + 256 * LF)
        .do("eq");
      body.if(() => body.get(at).int(2).do("add", "return"));
      body.branch(misfit);
    }),
  );
  return body.int(0);
}

/** Tries the wordings that begin with the first byte of the message; stores the rule of the one that fits. */
export function messageFunction(wordings: readonly Wording[]): Body {
  const body = new Body(1);
  const at = 0;
  const next = body.local(I32);
  const firstOf = ({ steps }: Wording) => (steps[0]?.kind === "literal" ? steps[0].bytes.charCodeAt(0) : 0);
  for (const first of new Set(wordings.map(firstOf))) {
    body.get(at).memory("load8").int(first).do("eq");
    body.if(() => {
      for (const [index, wording] of wordings.entries()) {
        if (firstOf(wording) !== first) continue;
        body.get(at).call(index).tee(next);
        body.if(() => {
          for (const other of wording.unless) {
            body.block((fail) => {
              writeCompare(body, other, at, fail);
              body.int(0).do("return");
            });
          }
          body.int(addressOf("rule")).int(wording.rule).memory("store32");
          body
            .int(addressOf("isCrowd"))
            .int(wording.class === "event" ? 1 : 0)
            .memory("store32");
          body.get(next).do("return");
        });
      }
    });
  }
  return body.int(0);
}

/** Tries the wordings of calls; stores the rule of the one that fits. @param first the function of the first of them */
export function callFunction(wordings: readonly Wording[], first: number): Body {
  const body = new Body(1);
  const next = body.local(I32);
  for (const [index, { rule }] of wordings.entries()) {
    body.get(0).call(first + index);
    body.tee(next);
    body.if(() => {
      body.int(addressOf("rule")).int(rule).memory("store32");
      body.get(next).do("return");
    });
  }
  return body.int(0);
}
