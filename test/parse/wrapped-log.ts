/** Logs as collectors hand them on: with prefixes of every kind, and as Docker keeps them. */
import { seeded } from "../../bench/random.ts";
import { mutate } from "../../src/grammar/sentences.ts";

/** Puts a wrapper around a line. @param node what writes it @param at when the collector sees it */
export type Wrap = (line: string, node: string, at: Date) => string;

const nanos = (at: Date) => at.toISOString().replace("Z", "456789Z");
const MONTH = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function syslogStamp(at: Date): string {
  const day = String(at.getUTCDate()).padStart(2);
  return `${MONTH[at.getUTCMonth()]} ${day} ${at.toISOString().slice(11, 19)}`;
}

/** As Docker's json-file does. */
function docker(line: string, at: Date): string {
  const log = JSON.stringify(`${line}\n`).replace(/[<>&]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`);
  return `{"log":${log},"stream":"stdout","time":"${nanos(at)}"}`;
}

export const WRAPS: Readonly<Record<string, Wrap>> = {
  compose: (line, node) => `${node}  | ${line}`,
  kubectl: (line, node) => `[pod/${node}/zookeeper] ${line}`,
  timestamps: (line, _, at) => `${nanos(at)} ${line}`,
  "timestamps of another zone": (line, _, at) => `${at.toISOString().slice(0, 19)}+02:00 ${line}`,
  cri: (line, _, at) => `${nanos(at)} ${at.getUTCMilliseconds() % 9 === 0 ? "stderr" : "stdout"} F ${line}`,
  stern: (line, node) => `${node} zookeeper ${line}`,
  kubetail: (line, node) => `[${node}] ${line}`,
  syslog: (line, node, at) => `${syslogStamp(at)} ${node} zookeeper[812]: ${line.replace("\t", "#011")}`,
  "syslog with a priority": (line, node, at) => `<13>${syslogStamp(at)} ${node} zookeeper: ${line}`,
  "syslog, ISO stamps": (line, node, at) => `${nanos(at).replace("789Z", "+00:00")} ${node} zookeeper[812]: ${line}`,
  grep: (line, node) => `${node}/zookeeper.log:${line}`,
  "grep with line numbers": (line, node, at) => `${node}.log:${at.getTime() % 100_000}:${line}`,
  "aws logs tail": (line, node, at) => `${nanos(at).replace("789Z", "+00:00")} ecs/${node}/5b0f6bfe ${line}`,
  "stern with namespaces": (line, node) => `prod ${node} zookeeper ${line}`,
  "syslog as in RFC 5424": (line, node, at) =>
    `<14>1 ${nanos(at).replace("456789Z", "Z")} ${node} zookeeper 812 - - ${line}`,
  "journald, full": (line, node, at) =>
    `Tue ${at.toISOString().slice(0, 19).replace("T", " ")} UTC ${node} java[812]: ${line}`,
  svlogd: (line, _, at) => `${at.toISOString().slice(0, 19).replace("T", "_")}.12034 ${line}`,
  "GitHub's actions": (line, _, at) => `test\tRun servers\t${nanos(at)} ${line}`,
  quoted: (line) => `"${line.replaceAll('"', '""')}`,
  "compose with timestamps": (line, node, at) => `${node}-1  | ${nanos(at)} ${line}`,
  "kubectl with timestamps": (line, node, at) => `[pod/${node}/zookeeper] ${nanos(at)} ${line}`,
  docker: (line, _, at) => docker(line, at),
  "docker behind compose": (line, node, at) => `${node}  | ${docker(line, at)}`,
  "compose in docker": (line, node, at) => docker(`${node}  | ${line}`, at),
};

const random = seeded(29);
const below = (bound: number) => random.between(0, bound - 1);

/**
 * A log in its wrappers, with what goes wrong in them: parts of lines, lines that lack the wrapper, wrappers with an error
 * in them, cut lines, empty ones, other names.
 * @param lines of the log, in order
 * @param nodeOf what writes line `i`
 */
export function wrapped(lines: readonly string[], wrap: Wrap, nodeOf: (line: number) => string): string[] {
  let at = Date.UTC(2024, 1, 27, 23, 50);
  return lines.flatMap((line, i) => {
    const stamp = /(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)[.,](\d{3})/.exec(line);
    const stamped = stamp ? Date.parse(`${stamp[1]}T${stamp[2]}.${stamp[3]}Z`) : Number.NaN;
    if (!Number.isNaN(stamped)) at = stamped;
    const around = (text: string) => wrap(text, nodeOf(i), new Date(at + 7));
    const whole = around(line);
    const draw = below(240);
    if (draw === 0) return [line];
    if (draw === 1) return [mutate(whole, below)];
    if (draw === 2) return [whole.slice(0, below(whole.length))];
    if (draw === 3) return [around(""), whole];
    if (draw === 4) return [whole.trimEnd().slice(0, -1), "{", whole];
    if (draw === 5) return [around(`${line} "x" \\ <y> #011z`)];
    if (draw === 6) return [around("java.io.IOException: x"), ...Array(below(4)).fill(around("\tat a.B.c(D.java:1)"))];
    if (draw === 7) return [around(`${line}\x1b[0m`), `\x1b[31m${whole}`];
    if (draw === 8) return [around(`${line}\xe9\0`)];
    if (draw < 12 && whole.includes(" F ")) {
      const cut = below(line.length);
      const part = around(line.slice(0, cut)).replace(" F ", " P ");
      return [...Array(1 + below(2)).fill(part), around(line.slice(cut))];
    }
    return [whole];
  });
}
