/** Logs of ZooKeeper that are nearly all crowd, with everything among them that a sieve has to leave. */
import { seeded } from "../../bench/random.ts";
import { mutate, sentence } from "../../src/grammar/sentences.ts";
import { zookeeperProgram } from "../../src/grammar/zookeeper.gen.ts";
import { CROWD } from "../../src/systems/zookeeper/crowd.ts";

const random = seeded(17);
const below = (bound: number) => random.between(0, bound - 1);
const crowdRules = zookeeperProgram.rules.filter(({ kind }) => CROWD.some((name) => name === kind));

function oneOf<T>(items: readonly T[]): T {
  const item = items[below(items.length)];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
}

/** A line of the crowd, of something else, or nearly one of them. */
function message(): string {
  const draw = below(10);
  const rules = draw < 8 ? crowdRules : zookeeperProgram.rules;
  const text = sentence(zookeeperProgram, oneOf(rules), below);
  return draw === 7 ? mutate(text, below) : text;
}

/** A log whose records begin like `sample`; stamps go on, with steps back and new days among them. */
export function log(sample: string, messageOf: string, lines: number, lineEnd: string): string {
  let at = Date.UTC(2024, 1, 27, 23, 50);
  const written: string[] = [];
  for (let i = 0; i < lines; i++) {
    const draw = below(200);
    at += draw === 0 ? -below(5000) : draw === 1 ? below(40_000_000) : below(1500);
    const stamp = new Date(at).toISOString();
    const line = sample
      .replace(/\d{4}-\d\d-\d\d/, stamp.slice(0, 10))
      .replace(/\d\d:\d\d:\d\d/, stamp.slice(11, 19))
      .replace(/(?<=:\d\d[,.])\d{3}/, stamp.slice(20, 23))
      .replace(messageOf, () => message());
    const kind = below(60);
    written.push(
      kind === 0
        ? ""
        : kind === 1
          ? "\tat java.lang.Thread.run(Thread.java:748)"
          : kind === 2
            ? mutate(line, below)
            : line,
    );
  }
  return written.join(lineEnd) + lineEnd;
}
