/** Events of several nodes on one clock: zones, offsets, steps, and what the user knows better. */
import { describe, expect, it } from "vitest";
import { type Aligned, alignClocks, type ClockSettings, writeZone } from "../../src/correlate/align.ts";
import type { Passage } from "../../src/correlate/clocks.ts";
import { settleOrder } from "../../src/correlate/order.ts";
import type { LogStream } from "../../src/correlate/streams.ts";
import type { LogEvent } from "../../src/event.ts";
import { Presence } from "../../src/parse/presence.ts";

const HOUR = 3_600_000;

function stream(stamps: readonly number[], more: Partial<LogStream> = {}): LogStream {
  const events = stamps.map(
    (at, i): LogEvent => ({
      kind: "a",
      at,
      ref: { input: 0, line: i + 1, offset: 100 * i },
      level: null,
      thread: "",
      logger: "",
      fields: { line: i },
      causes: [],
    }),
  );
  return {
    stream: 0,
    source: 0,
    open: false,
    given: null,
    stem: "",
    folder: "",
    cluster: { name: "", prefix: "" },
    part: "",
    begins: [{ input: 0, offset: 0 }],
    isTurned: () => false,
    label: "",
    myid: "",
    inputs: [0],
    layout: "",
    ...settleOrder(events, false),
    presence: new Presence(),
    crowd: new Map(),
    first: stamps[0] ?? null,
    last: stamps.at(-1) ?? null,
    zoned: false,
    undated: false,
    inferredZone: null,
    ...more,
  };
}

interface Settings {
  readonly zones?: Readonly<Record<string, number>>;
  readonly offsets?: Readonly<Record<string, number>>;
}

function settings({ zones = {}, offsets = {} }: Settings): ClockSettings {
  return {
    zones: new Map(
      Object.entries(zones).map(([name, minutes]) => [name, { name: writeZone(minutes), offset: () => minutes }]),
    ),
    offsets: new Map(Object.entries(offsets)),
  };
}

/** Two messages in each direction between neighbours, each as late as the difference of the clocks. */
function pairs(...aheadOfFirst: readonly number[]): Passage[] {
  return aheadOfFirst.flatMap((ahead, i) =>
    [0, 1].flatMap((at) => [
      { from: 0, to: i + 1, left: at, arrived: at + ahead + 2 },
      { from: i + 1, to: 0, left: at + ahead, arrived: at + 2 },
    ]),
  );
}

function align(streams: readonly LogStream[], given: Settings, passages: readonly Passage[] = []): readonly Aligned[] {
  const nodes = streams.map((one, i) => ({ name: `n${i}`, streams: [one] }));
  return alignClocks(nodes, settings(given), () => [...passages]);
}

const stampsOf = (aligned: readonly Aligned[]) => aligned.map(({ events }) => events.map(({ at }) => at));
const zonesOf = (aligned: readonly Aligned[]) =>
  aligned.map(({ zones }) => zones.map(({ zone, from }) => `${zone} ${from}`).join());

describe("zones", () => {
  const ten = stream([10 * HOUR]);

  it.each<[string, readonly LogStream[], Settings, readonly number[], readonly string[]]>([
    ["are UTC unless something tells", [ten], {}, [10], ["UTC assumed"]],
    ["come with the stamps", [stream([10 * HOUR], { zoned: true })], {}, [10], ["UTC stamp"]],
    ["are known from the collector", [stream([10 * HOUR], { inferredZone: 480 })], {}, [2], ["+08:00 inferred"]],
    ["are set by hand for all", [ten, ten], { zones: { "": 480 } }, [2, 2], ["+08:00 flag", "+08:00 flag"]],
    ["are set by hand for one", [ten, ten], { zones: { n1: -300 } }, [10, 15], ["UTC assumed", "-05:00 flag"]],
    [
      "of one go before those of all",
      [ten, ten],
      { zones: { "": 60, n1: 120 } },
      [9, 8],
      ["+01:00 flag", "+02:00 flag"],
    ],
    [
      "by hand go before the collector's",
      [stream([10 * HOUR], { inferredZone: 480 })],
      { zones: { "": 60 } },
      [9],
      ["+01:00 flag"],
    ],
    [
      "by hand do not touch stamps with a zone",
      [stream([10 * HOUR], { zoned: true })],
      { zones: { "": 60 } },
      [10],
      ["UTC stamp"],
    ],
  ])("%s", (_, streams, given, hours, zones) => {
    const aligned = align(streams, given);
    expect({ at: stampsOf(aligned), zones: zonesOf(aligned) }).toEqual({
      at: hours.map((hour) => [hour * HOUR]),
      zones,
    });
  });

  it("puts a log without dates on the last day on which it fits beside one that has them", () => {
    const day = 24 * HOUR;
    const dated = stream([100 * day + 20 * HOUR, 100 * day + 23 * HOUR]);
    const firstsOf = (stamps: readonly number[]) =>
      alignClocks(
        [
          { name: "a", streams: [dated] },
          { name: "shell", streams: [stream(stamps, { undated: true })] },
        ],
        settings({}),
        () => [],
      ).map(({ first }) => first);
    expect(firstsOf([22 * HOUR, 22 * HOUR + 1])).toEqual([100 * day + 20 * HOUR, 100 * day + 22 * HOUR]);
    expect(firstsOf([HOUR])).toEqual([100 * day + 20 * HOUR, 101 * day + HOUR]);
    expect(firstsOf([19 * HOUR])).toEqual([100 * day + 20 * HOUR, 100 * day + 19 * HOUR]);
  });

  it("that differ between nodes are told from their messages, in whole quarter hours", () => {
    const aligned = align([stream([0]), stream([0]), stream([5.5 * HOUR])], {}, pairs(0, 5.5 * HOUR));
    expect({
      at: stampsOf(aligned),
      zones: zonesOf(aligned),
      mismatch: aligned.map(({ zoneMismatchMinutes }) => zoneMismatchMinutes),
      clocks: aligned.map(({ clock }) => clock.offsetMs),
    }).toEqual({
      at: [[0], [0], [0]],
      zones: ["UTC assumed", "UTC assumed", "+05:30 inferred"],
      mismatch: [0, 0, 330],
      clocks: [0, 0, 0],
    });
  });

  it("and a clock that is off besides are told apart", () => {
    const [, , far] = align([stream([0]), stream([0]), stream([HOUR + 40_000])], {}, pairs(0, HOUR + 40_000));
    expect(far).toMatchObject({ zoneMismatchMinutes: 60, clock: { offsetMs: 40_000 } });
    expect(far?.events[0]?.at).toBe(0);
  });
});

describe("offsets", () => {
  it("are taken off", () => {
    const aligned = align([stream([0, 1000]), stream([0]), stream([37_000])], {}, pairs(0, 37_000));
    expect(stampsOf(aligned)).toEqual([[0, 1000], [0], [0]]);
    expect(aligned[2]?.clock).toMatchObject({ offsetMs: 37_000, samples: 4 });
    expect(aligned[2]?.clock.lowMs).toBeLessThanOrEqual(37_000);
    expect(aligned[2]?.clock.highMs).toBeGreaterThanOrEqual(37_000);
  });

  it("given by hand go before what messages tell", () => {
    const [, second] = align([stream([0]), stream([37_000])], { offsets: { n1: 5000 } }, pairs(37_000));
    expect(second).toMatchObject({ events: [{ at: 32_000 }], clock: { offsetMs: 5000, lowMs: 5000, highMs: 5000 } });
  });

  it("without a message between the logs are none, and bounded by nothing", () => {
    const [first] = align([stream([5000])], {});
    expect(first?.clock).toEqual({ offsetMs: 0, lowMs: null, highMs: null, samples: 0 });
  });
});

describe("a clock that was set back", () => {
  const jumped = stream([0, 60_000, 10_000, 20_000]);

  it("is told, and time goes on where it stopped", () => {
    const [aligned] = align([jumped], {});
    expect(aligned?.events.map(({ at }) => at)).toEqual([0, 60_000, 60_000, 70_000]);
    expect(aligned?.steps.map(({ byMs }) => byMs)).toEqual([-50_000]);
    expect(aligned).toMatchObject({ first: 0, last: 70_000 });
  });

  it("was set back further where a message shows it, and at least so far where only messages to it do", () => {
    const [, aligned] = alignClocks(
      [
        { name: "n0", streams: [stream([0, 90_000])] },
        { name: "n1", streams: [jumped] },
      ],
      settings({}),
      // stamps of whole seconds: what is stamped was up to one later
      () => [1, 2].map((at) => ({ from: 0, to: 2, left: at, arrived: at - 55_000 })),
    );
    expect(aligned?.steps).toMatchObject([{ byMs: -54_000, isLeast: true }]);
  });

  it("is corrected by what messages tell of both parts", () => {
    const pair = (from: number, to: number, left: number, arrived: number): Passage => ({ from, to, left, arrived });
    // segments: 0 is the other node, 1 the part before the step, 2 the part behind it, half a minute behind true time
    const [, aligned] = alignClocks(
      [
        { name: "n0", streams: [stream([0, 90_000])] },
        { name: "n1", streams: [jumped] },
      ],
      settings({}),
      (segments) => {
        expect(segments.map(({ node, events }) => [node, events.length])).toEqual([
          [0, 2],
          [1, 2],
          [1, 2],
        ]);
        return [
          ...[1, 2].flatMap((at) => [pair(0, 1, at, at + 2), pair(1, 0, at, at + 2)]),
          ...[1, 2].flatMap((at) => [pair(0, 2, at, at - 55_000 + 2), pair(2, 0, at - 55_000, at + 2)]),
        ];
      },
    );
    expect(aligned?.events.map(({ at }) => at)).toEqual([0, 60_000, 65_000, 75_000]);
    expect(aligned?.steps.map(({ byMs }) => byMs)).toEqual([-55_000]);
  });
});

describe("while logs are still being read", () => {
  const open = (source: number, ...stamps: readonly number[]) => stream(stamps, { source, open: true });

  it("all are cut where the one read least far ends, by the corrected time", () => {
    const ahead = open(1, 37_000, 38_000, 50_000);
    const aligned = align([open(0, 0, 5000, 9000), ahead, stream([0, 5000, 20_000])], {}, pairs(37_000, 0));
    expect(stampsOf(aligned)).toEqual([
      [0, 5000, 9000],
      [0, 1000],
      [0, 5000],
    ]);
    expect(aligned.map(({ last }) => last)).toEqual([9000, 9000, 9000]);
  });

  it("a stream that is silent in a text that goes on holds nobody up", () => {
    const aligned = align([open(0, 0, 1000), open(0, 500, 8000), stream([7000])], {});
    expect(stampsOf(aligned)).toEqual([[0, 1000], [500, 8000], [7000]]);
  });

  it("a log that begins later has not begun, and a step that comes later has not come", () => {
    const aligned = align([open(0, 0, 1000), stream([5000, 60_000, 10_000])], {});
    expect(aligned[1]).toMatchObject({ events: [], first: null, last: null, steps: [] });
  });
});

describe("what was taken off the stamps", () => {
  it("is zone and clock together", () => {
    const [, , far] = align(
      [stream([0]), stream([0]), stream([HOUR + 37_000])],
      { zones: { n2: 60 } },
      pairs(0, 37_000),
    );
    expect(far?.streams).toEqual([{ stream: 0, shifts: [{ input: 0, offset: 0, ms: HOUR + 37_000 }] }]);
  });

  it("changes behind the last line before a step of the clock", () => {
    const [aligned] = align([stream([0, 60_000, 10_000, 20_000])], {});
    expect(aligned?.streams[0]?.shifts).toEqual([
      { input: 0, offset: 0, ms: 0 },
      { input: 0, offset: 101, ms: -50_000 },
    ]);
  });

  it("changes behind the last line of winter time", () => {
    const zones = new Map([["", { name: "Europe/Berlin", offset: (at: number) => (at < 2 * HOUR ? 60 : 120) }]]);
    const nodes = [{ name: "n0", streams: [stream([HOUR, 3 * HOUR])] }];
    const [aligned] = alignClocks(nodes, { zones, offsets: new Map() }, () => []);
    expect(aligned?.streams[0]?.shifts).toEqual([
      { input: 0, offset: 0, ms: HOUR },
      { input: 0, offset: 1, ms: 2 * HOUR },
    ]);
  });
});

it.each([
  [0, "UTC"],
  [480, "+08:00"],
  [-300, "-05:00"],
  [330, "+05:30"],
  [-210, "-03:30"],
  [840, "+14:00"],
])("%d minutes are written %s", (minutes, zone) => {
  expect(writeZone(minutes)).toBe(zone);
});
