/** What a run says of the goals. */
import { expect, it } from "vitest";
import { growth, judge } from "../../bench/goals.ts";
import type { Outcome } from "../../bench/scenario.ts";
import { readSize, sizeText } from "../../bench/sizes.ts";

it("growth is 1 for time in proportion to size and 2 for its square", () => {
  const sizes = [1, 4, 16, 64].map((mebibytes) => mebibytes << 20);
  expect(growth(sizes.map((bytes) => ({ bytes, seconds: bytes / 1e9 })))).toBeCloseTo(1);
  expect(growth(sizes.map((bytes) => ({ bytes, seconds: (bytes / 1e9) ** 2 })))).toBeCloseTo(2);
  expect(growth([{ bytes: 1, seconds: 1 }])).toBeNull();
});

it("a goal is met, missed (by a wrong answer, too), or not measured where a peer is missing", () => {
  const timed = (name: string, seconds: number) => ({ name, seconds, peakBytes: 100e6 });
  const ordinary: Outcome = {
    scenario: "ordinary, one file, 64 MiB",
    ours: timed("quorumscope", 2),
    why: null,
    peers: [timed("wc", 1)],
  };
  const storm: Outcome = {
    scenario: "election storm, one file, 64 MiB",
    ours: null,
    why: "wrong",
    peers: [timed("lnav", 1)],
  };
  const gzip: Outcome = {
    scenario: "ordinary, gzip, 64 MiB",
    ours: timed("quorumscope", 2),
    why: null,
    peers: [timed("gzip", 1)],
  };
  const told = judge([ordinary, storm, gzip], [64 << 20]).map(
    ({ what, measured, verdict }) => `${what}: ${measured} ${verdict}`,
  );
  expect(told).toEqual([
    "ordinary, one file, 64 MiB, beside lnav: – not measured",
    "ordinary, one file, 64 MiB, beside wc: 2.00 times met",
    "ordinary, one file, --jobs 1, 64 MiB, beside lnav: – not measured",
    "quiet, one file, 64 MiB, beside lnav: – not measured",
    "election storm, one file, 64 MiB, beside lnav: wrong missed",
    "ordinary, gzip, 64 MiB, beside gzip: 2.00 times missed",
    "ordinary, piped, 64 MiB, beside cat: – not measured",
    "--version, beside node: – not measured",
    "--help, beside node: – not measured",
    "report on 1 MiB, beside node: – not measured",
    "five files beside one, 64 MiB: – not measured",
    "ordinary, one file, 64 MiB, peak memory: 100 MB met",
    "quiet, one file, 64 MiB, peak memory: – not measured",
    "election storm, one file, 64 MiB, peak memory: wrong missed",
    "ordinary, one file, growth: – not measured",
    "election storm, one file, growth: wrong missed",
  ]);
});

it("sizes are read and written with their units", () => {
  expect(readSize("64MiB")).toBe(64 << 20);
  expect(readSize("64 MB")).toBeNull();
  expect([64 << 20, 1 << 30, 1000].map(sizeText)).toEqual(["64 MiB", "1 GiB", "1000 bytes"]);
});
