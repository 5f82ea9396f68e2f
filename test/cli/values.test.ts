/** Values of options: what people write for a time. */
import { describe, expect, it } from "vitest";
import { instantOf } from "../../src/cli/narrow.ts";
import { readTime } from "../../src/cli/values.ts";

const at = (iso: string) => Date.parse(iso);
const LOG = { from: at("2024-03-04T10:00:00Z"), to: at("2024-03-05T12:00:00Z") };

describe("a time", () => {
  it.each([
    ["2024-03-05T08:00:01.120Z", "2024-03-05T08:00:01.120Z"],
    ["2024-03-05 08:00:01,120", "2024-03-05T08:00:01.120Z"],
    ["2024-03-05T08:00+02:00", "2024-03-05T06:00:00Z"],
    ["2024-03-05", "2024-03-05T00:00:00Z"],
    ["-15m", "2024-03-05T11:45:00Z"],
    ["08:00:01.5", "2024-03-05T08:00:01.500Z"],
    ["12:00", "2024-03-05T12:00:00Z"],
    ["12:00:01", "2024-03-04T12:00:01Z"],
  ])("%s is %s in a log up to noon", (text, iso) => {
    expect(instantOf(readTime(text), LOG)).toBe(at(iso));
  });

  it.each([
    ["12:00", "2017-04-11T12:00:00Z", "soon after its end"],
    ["11:00", "2017-04-11T11:00:00Z", "shortly before its begin"],
    ["22:00", "2017-04-11T22:00:00Z", "as near after its end as before its begin"],
    ["23:30", "2017-04-10T23:30:00Z", "nearer to its begin"],
  ])("%s, which is not in a log, is %s: %s", (text, iso) => {
    const log = { from: at("2017-04-11T11:19:00Z"), to: at("2017-04-11T11:23:00Z") };
    expect(instantOf(readTime(text), log)).toBe(at(iso));
  });

  it.each(["noon", "24:00", "8:00", "2024-13-05", "-15", ""])("%j is none", (text) => {
    expect(readTime(text)).toBeNull();
  });
});
