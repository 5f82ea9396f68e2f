/** The wrapper rules of layouts.ne, each with its matcher and the places of its fields. */
import { type Engine, type LineMatcher, type Program, type Rule, singleRule } from "../grammar/program.ts";

/** Places of fields, -1 for those that it lacks. */
export interface Wrapper {
  readonly name: string;
  readonly rule: Rule;
  /** Matchers of its sequences one by one, once somebody asks which of them fits. */
  wordings: readonly LineMatcher[] | null;
  readonly matcher: LineMatcher;
  readonly node: number;
  /** What it names is one of an application: that of another one may be called the same. */
  readonly isInstance: boolean;
  /** Of Loki, that name the node among others. */
  readonly labels: number;
  readonly inner: number;
  readonly part: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Of syslog, which has no year. */
  readonly monthName: number;
  readonly dayOfMonth: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly nanos: number;
  readonly zone: number;
}

/** Fields that name an instance of an application. */
const INSTANCE = ["instance_name", "instance_path"];

export function wrappersOf(program: Program, engine: Engine): Wrapper[] {
  return program.rules
    .filter((rule) => rule.class === "wrapper")
    .map((rule) => {
      const field = (...wanted: readonly string[]) => rule.fields.findIndex(({ name }) => wanted.includes(name));
      return {
        name: rule.name.replace(/^wrapper_/, ""),
        rule,
        wordings: null,
        matcher: engine(singleRule(program, rule.name)),
        node: field("node", "node_path", "node_log", "node_numbered", ...INSTANCE),
        isInstance: field(...INSTANCE) >= 0,
        labels: field("labels"),
        inner: field("inner", "inner_trimmed", "inner_braced"),
        part: field("part"),
        year: field("year"),
        month: field("month"),
        day: field("day"),
        monthName: field("month_name"),
        dayOfMonth: field("day_of_month"),
        hour: field("hour"),
        minute: field("minute"),
        second: field("second"),
        nanos: field("nanos"),
        zone: field("zone"),
      };
    });
}
