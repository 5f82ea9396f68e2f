/** The state machine of one server, by its own lines alone. */
import { describe, expect, it } from "vitest";
import { historyOf, writeAttempts, writeSpans } from "./history.ts";

interface Case {
  readonly name: string;
  readonly log: string;
  readonly spans: readonly string[];
  readonly attempts: readonly string[];
}

const JOINS: readonly Case[] = [
  {
    name: "a follower of 3.4 that lacks a little serves from its diff on, and prints nothing of it",
    log: "config@0 start@5 looking@100 election@102 vote:1<1@103 vote:3<3@110 vote:3<1@112 following@320 tookF:220@322 tries:zk3@330 diff@1400 other@1500",
    spans: [
      "unknown 0-100",
      "looking 100-320",
      "following>3 320-1400",
      "following/synchronization>3 1400-1400",
      "following/broadcast*>3 1400-1500",
    ],
    attempts: ["102-322 following 3 (220 ms)"],
  },
  {
    name: "a follower of 3.4 that gets everything serves when it has saved it",
    log: "looking@100 election@102 vote:3<1@112 following@320 snap@1400 saved@1600 other@2500",
    spans: [
      "looking 100-320",
      "following>3 320-1400",
      "following/synchronization>3 1400-1600",
      "following/broadcast*>3 1600-2500",
    ],
    attempts: ["102-320 following 3"],
  },
  {
    name: "a leader of 3.4 serves from its quorum on",
    log: "looking@100 election@102 vote:1<1@103 leading@320 tookL:220@322 joined:2@400 quorum@450 other@9000",
    spans: ["looking 100-320", "leading>1 320-450", "leading/broadcast*>1 450-9000"],
    attempts: ["102-322 leading 1 (220 ms)"],
  },
  {
    name: "a follower of 3.5 serves from UPTODATE on, not from its diff",
    log: "looking@100 election@102 vote:3<1@112 following@320 diff@1400 uptodate@1500 other@1600",
    spans: [
      "looking 100-320",
      "following>3 320-1400",
      "following/synchronization>3 1400-1500",
      "following/broadcast*>3 1500-1600",
    ],
    attempts: ["102-320 following 3"],
  },
  {
    name: "a follower of 3.6 and later prints every phase",
    log: "looking@100 phase:looking@100 election@102 vote:3<1@112 phase:following@320 following@321 tookF:220@322 phase:following/discovery@330 connected:zk3@335 phase:following/synchronization@400 diff@401 uptodate@500 phase:following/broadcast@500 other@900",
    spans: [
      "looking 100-320",
      "following>3 320-330",
      "following/discovery>3 330-400",
      "following/synchronization>3 400-500",
      "following/broadcast*>3 500-900",
    ],
    attempts: ["102-322 following 3 (220 ms)"],
  },
  {
    name: "a leader of 3.6 and later serves from its quorum on, in whatever phase",
    log: "looking@100 election@102 vote:1<1@112 phase:leading@320 leading@321 tookL:220@322 phase:leading/discovery@330 phase:leading/synchronization@410 quorum@500 phase:leading/broadcast@501 other@900",
    spans: [
      "looking 100-320",
      "leading>1 320-330",
      "leading/discovery>1 330-410",
      "leading/synchronization>1 410-500",
      "leading/synchronization*>1 500-501",
      "leading/broadcast*>1 501-900",
    ],
    attempts: ["102-322 leading 1 (220 ms)"],
  },
  {
    name: "an observer observes, and serves when it is up to date",
    log: "looking@100 election@101 vote:3<1@102 observing@300 observes:zk3@301 snap@400 uptodate@500 other@900",
    spans: [
      "looking 100-300",
      "observing>3 300-400",
      "observing/synchronization>3 400-500",
      "observing/broadcast*>3 500-900",
    ],
    attempts: ["101-300 observing 3"],
  },
];

const FALLS: readonly Case[] = [
  {
    name: "a follower that cannot reach its leader goes back to looking, each time anew",
    log: "looking@0 election@1 vote:3<1@2 following@200 tries:zk3@210 tries:zk3@1210 failed@4200 stopped@4201 looking@4202 election@4203 following@4400 failed@8400 looking@8401",
    spans: ["looking 0-200", "following>3 200-4202", "looking 4202-4400", "following>3 4400-8401", "looking 8401-8401"],
    attempts: ["1-200 following 3", "4203-4400 following 3", "8401-8401 open"],
  },
  {
    name: "a follower that served and lost its leader serves until that line",
    log: "looking@0 election@1 vote:3<1@2 following@200 diff@300 uptodate@310 failed@9000 looking@9001",
    spans: [
      "looking 0-200",
      "following>3 200-300",
      "following/synchronization>3 300-310",
      "following/broadcast*>3 310-9000",
      "following/broadcast>3 9000-9001",
      "looking 9001-9001",
    ],
    attempts: ["1-200 following 3", "9001-9001 open"],
  },
  {
    name: "a leader that nobody joins gives up without having served",
    log: "looking@0 election@1 vote:1<1@2 leading@200 shutdown@20200 looking@20201 election@20202",
    spans: ["looking 0-200", "leading>1 200-20201", "looking 20201-20202"],
    attempts: ["1-200 leading 1", "20202-20202 open"],
  },
  {
    name: "a leader that loses its quorum stops serving there",
    log: "looking@0 leading@200 quorum@300 shutdown@5000 reset@5001 looking@5002 election@5003",
    spans: [
      "looking 0-200",
      "leading>1 200-300",
      "leading/broadcast*>1 300-5000",
      "leading/broadcast>1 5000-5002",
      "looking 5002-5003",
    ],
    attempts: ["0-200 leading 1", "5003-5003 open"],
  },
];

const PIECES: readonly Case[] = [
  {
    name: "an excerpt of nothing but TOOK lines: what they print is when the elections began, and that is inferred",
    log: "tookF:231@1000 tookF:600@11000 tookL:500@21000",
    spans: [
      "looking? 769-1000",
      "following 1000-10400",
      "looking? 10400-11000",
      "following 11000-20500",
      "looking? 20500-21000",
      "leading>1 21000-21000",
    ],
    attempts: ["769?-1000 following (231 ms)", "10400?-11000 following (600 ms)", "20500?-21000 leading 1 (500 ms)"],
  },
  {
    name: "a printed number that reaches behind the role before it is cut there",
    log: "looking@0 election@1 following@200 tookF:9000@30000",
    spans: ["looking 0-200", "following 200-21000", "looking? 21000-30000", "following 30000-30000"],
    attempts: ["1-200 following", "21000?-30000 following (9000 ms)"],
  },
  {
    name: "a log that begins while its server follows",
    log: "failed@500 looking@501 election@502",
    spans: ["following? 500-501", "looking 501-502"],
    attempts: ["502-502 open"],
  },
  {
    name: "a log that begins while its server leads",
    log: "shutdown@500 looking@501",
    spans: ["leading? 500-501", "looking 501-501"],
    attempts: ["501-501 open"],
  },
  {
    name: "a log that begins with a synchronisation",
    log: "diff@500 uptodate@510 other@900",
    spans: ["following? 500-500", "following/synchronization 500-510", "following/broadcast* 510-900"],
    attempts: [],
  },
  {
    name: "a log that begins with followers joining",
    log: "joined:2@10 quorum@50 other@900",
    spans: ["leading? 10-50", "leading/broadcast* 50-900"],
    attempts: [],
  },
  {
    name: "a log that begins in an election",
    log: "timeout:400@10 timeout:800@400 following@700",
    spans: ["looking 10-700", "following 700-700"],
    attempts: ["10-700 following"],
  },
  {
    name: "a log of which no line tells a role",
    log: "other@10 other@500",
    spans: ["unknown 10-500"],
    attempts: [],
  },
  {
    name: "a log that ends in an election",
    log: "looking@0 election@2 timeout:400@300 other@900",
    spans: ["looking 0-900"],
    attempts: ["2-900 open"],
  },
];

const LIVES: readonly Case[] = [
  {
    name: "a leader that is killed says nothing: its role ends with its last line, and then nothing is known",
    log: "config@0 looking@100 election@101 vote:1<1@102 leading@300 quorum@400 other@900 config@60000 looking@60100 election@60101 vote:2<1@60102 following@60300 diff@60400 uptodate@60401",
    spans: [
      "unknown 0-100",
      "looking 100-300",
      "leading>1 300-400",
      "leading/broadcast*>1 400-900",
      "unknown 60000-60100",
      "looking 60100-60300",
      "following>2 60300-60400",
      "following/synchronization>2 60400-60401",
      "following/broadcast*>2 60401-60401",
    ],
    attempts: ["101-300 leading 1", "60101-60300 following 2"],
  },
  {
    name: "a kill in the middle of an election abandons it at the last line",
    log: "config@0 looking@100 election@101 vote:1<1@105 config@5000 looking@5100",
    spans: ["unknown 0-100", "looking 100-105", "unknown 5000-5100", "looking 5100-5100"],
    attempts: ["101-105 abandoned", "5100-5100 open"],
  },
  {
    name: "votes of an earlier life tell nothing about whom the next one follows",
    log: "config@0 looking@100 vote:3<1@105 following@300 config@5000 looking@5100 following@5300",
    spans: [
      "unknown 0-100",
      "looking 100-300",
      "following>3 300-300",
      "unknown 5000-5100",
      "looking 5100-5300",
      "following 5300-5300",
    ],
    attempts: ["100-300 following 3", "5100-5300 following"],
  },
  {
    name: "the two lines of one start are one life",
    log: "config@0 start@500 looking@600",
    spans: ["unknown 0-600", "looking 600-600"],
    attempts: ["600-600 open"],
  },
  {
    name: "a start without its first line is one as well",
    log: "start@0 looking@10 start@70000 looking@70010",
    spans: ["unknown 0-10", "looking 10-10", "unknown 70000-70010", "looking 70010-70010"],
    attempts: ["10-10 abandoned", "70010-70010 open"],
  },
  {
    name: "a server that prints its exit is down from there",
    log: "config@0 looking@100 election@101 exit@400",
    spans: ["unknown 0-100", "looking 100-400", "down 400-400"],
    attempts: ["101-400 abandoned"],
  },
];

/** Out of a sample of a log, or what somebody found worth pasting. */
const LACKS: readonly Case[] = [
  {
    name: "that reads its environment for five seconds ended its election before them",
    log: "looking@0 election@1 vote:2<2=LEADING@12 following@13 other@5029 tookF:5032@5033 snap@5040",
    spans: ["looking 0-13", "following>2 13-5040", "following/synchronization>2 5040-5040"],
    attempts: ["1-5033 following 2 (5032 ms)"],
  },
  {
    name: "that tells of its quorum leads, whatever it was before",
    log: "following@0 other@5000 quorum@90000 other@91000",
    spans: ["following 0-90000", "leading? 90000-90000", "leading/broadcast* 90000-91000"],
    attempts: [],
  },
  {
    name: "that works on a change of the members leads and serves",
    log: "other@0 reconfig@5000 other@9000",
    spans: ["unknown 0-5000", "leading? 5000-5000", "leading/broadcast* 5000-9000"],
    attempts: [],
  },
  {
    name: "that waits for votes looks for a leader again",
    log: "following@0 diff@100 timeout:60000@900000 timeout:60000@960000",
    spans: [
      "following 0-100",
      "following/synchronization 100-100",
      "following/broadcast* 100-900000",
      "looking 900000-960000",
    ],
    attempts: ["900000-960000 open"],
  },
  {
    name: "that says in the end how long it looked has looked since then",
    log: "following@0 timeout:400@1500 tookF:2000@2100 other@2200",
    spans: ["following 0-100", "looking? 100-2100", "following 2100-2200"],
    attempts: ["100?-2100 following (2000 ms)"],
  },
  {
    name: "that lets sessions expire looks for a leader no longer",
    log: "looking@0 timeout:60000@60000 expired@500000 other@600000",
    spans: ["looking 0-60000", "unknown? 60000-600000"],
    attempts: ["0-60000 open"],
  },
  {
    name: "that tells of its role with a vote long after has ended its election before it",
    log: "looking@0 election@1 vote:1<1@2 timeout:400@250 other@9000 vote:3<3=LOOKING=FOLLOWING@30000 other@40000",
    spans: ["looking 0-250", "unknown? 250-30000", "following? 30000-40000"],
    attempts: ["1-250 open"],
  },
  {
    name: "that tells of its role with its last line ended its election before it",
    log: "looking@0 election@1 vote:1<1@2 timeout:400@250 vote:1<2=LOOKING=LEADING@30000",
    spans: ["looking 0-250", "unknown? 250-30000", "leading? 30000-30000"],
    attempts: ["1-250 open"],
  },
  {
    name: "that tells of its role with a vote a moment before it takes it ended its election there",
    log: "looking@0 election@1 vote:2<1@2 vote:2<3=LOOKING=FOLLOWING@498 following@500 vote:2<3=LOOKING=FOLLOWING@2600",
    spans: ["looking 0-500", "following>2 500-2600"],
    attempts: ["1-500 following 2"],
  },
  {
    name: "that loses a leader it is not seen to follow ended its election before it",
    log: "looking@0 election@1 vote:1<1@20 other@15000 failed@16000 stopped@16001 looking@16002 election@31000",
    spans: ["looking 0-20", "unknown? 20-16000", "following? 16000-16002", "looking 16002-31000"],
    attempts: ["1-20 open", "31000-31000 open"],
  },
  {
    name: "whose follower goes long after has led since",
    log: "looking@0 election@1 timeout:400@205 goodbye:zk2@900000 other@900100",
    spans: ["looking 0-205", "unknown? 205-900100"],
    attempts: ["1-205 open"],
  },
  {
    name: "whose follower goes right after it began to look has led before",
    log: "looking@0 election@1 timeout:400@205 goodbye:zk2@300 timeout:800@605",
    spans: ["looking 0-605"],
    attempts: ["1-605 open"],
  },
  {
    name: "that waits for votes for a shorter time than before holds another election",
    log: "looking@0 election@1 timeout:400@205 timeout:800@605 timeout:400@900000 timeout:800@900400",
    spans: ["looking 0-605", "unknown? 605-900000", "looking 900000-900400"],
    attempts: ["1-605 open", "900000-900400 open"],
  },
  {
    name: "that begins an election anew waits for votes as at first",
    log: "looking@0 election@1 timeout:400@205 timeout:800@605 looking@900 election@901 timeout:400@1105",
    spans: ["looking 0-1105"],
    attempts: ["901-1105 open"],
  },
  {
    name: "that takes data for longer than joining can take has served",
    log: "following@0 snap@100 other@7200000",
    spans: ["following 0-100", "following/synchronization*? 100-7200000"],
    attempts: [],
  },
  {
    name: "that dialled others before it lost a leader had not followed since the log begins",
    log: "other@0 dials:2@50000 failed@70000",
    spans: ["unknown 0-70000", "following? 70000-70000"],
    attempts: [],
  },
  {
    name: "that lost a leader had followed since the log begins",
    log: "other@0 failed@70000",
    spans: ["following? 0-70000"],
    attempts: [],
  },
  {
    name: "that lost its leader before it served is not said to have served for hours",
    log: "following@0 snap@100 failed@4000 other@7200000",
    spans: ["following 0-100", "following/synchronization 100-4000", "unknown? 4000-7200000"],
    attempts: [],
  },
  {
    name: "that follows for longer than joining can take has served",
    log: "following@0 other@7200000",
    spans: ["following*? 0-7200000"],
    attempts: [],
  },
];

describe.each([
  ["whose log has holes", LACKS],
  ["joining", JOINS],
  ["falling", FALLS],
  ["in pieces", PIECES],
  ["over several lives", LIVES],
])("a server %s", (_, cases) => {
  it.each(cases)("$name", ({ log, spans, attempts }) => {
    const history = historyOf(log);
    expect({ spans: writeSpans(history.spans), attempts: writeAttempts(history) }).toEqual({ spans, attempts });
  });
});

describe("the printed length of an election", () => {
  it("stands beside the recomputed one, whatever it says (3.5 prints the wrong one)", () => {
    const history = historyOf("looking@0 election@2 vote:2<1@5 following@200 tookF:1@203", { trusted: false });
    expect(writeAttempts(history)).toEqual(["2-203 following 2 (1 ms)"]);
  });

  it("of 3.5 dates no beginning that is missing", () => {
    const history = historyOf("tookF:0@1000 tookF:1@11000", { trusted: false });
    expect(writeAttempts(history)).toEqual(["1000?-1000 following (0 ms)", "11000?-11000 following (1 ms)"]);
  });

  it("that is negative, from a clock that was set, dates none either", () => {
    expect(writeAttempts(historyOf("tookF:-700@1000"))).toEqual(["1000?-1000 following (-700 ms)"]);
  });
});

describe("lives", () => {
  const lives = (log: string) =>
    historyOf(log).lives.map(
      ({ started, from, to, exited }) => `${started ? "" : "…"}${from}-${to}${exited ? " exited" : ""}`,
    );

  it.each([
    ["begin with the lines of a start", "config@0 start@5 looking@100 other@200", ["0-200"]],
    ["may have begun before the log", "looking@100 other@200", ["…100-200"]],
    ["end with an exit", "config@0 looking@100 exit@200", ["0-200 exited"]],
    [
      "end with an exit, though the start behind it is not shown",
      "looking@100 exit@200 other@90000",
      ["…100-200 exited", "…90000-90000"],
    ],
    [
      "begin once where a server that runs alone reads its configuration again",
      "config@0 alone@17 config@19 other@200 config@9000 alone@9017 config@9019",
      ["0-200", "9000-9019"],
    ],
    ["end with their last line where a new one begins", "other@50 config@9000 looking@9100", ["…50-50", "9000-9100"]],
  ])("%s", (_, log, expected) => {
    expect(lives(log)).toEqual(expected);
  });
});

describe("whom a follower follows", () => {
  it.each([
    ["its own last vote tells", "looking@0 vote:2<1@1 vote:3<3@2 vote:3<1@3 following@200", 3],
    ["a leader that says so tells before its own vote", "looking@0 vote:2<1@1 vote:3<3=LEADING@2 following@200", 3],
    [
      "who still follows one that is gone tells less than its own vote",
      "looking@0 vote:3<2=FOLLOWING@1 vote:2<1@2 following@200",
      2,
    ],
    ["another's vote tells where its own is missing", "looking@0 vote:2<2@1 following@200", 2],
    ["the address it dials tells best", "looking@0 vote:2<1@1 following@200 tries:zk3@210", 3],
    ["nothing may tell", "looking@0 following@200", null],
  ])("%s", (_, log, leader) => {
    expect(historyOf(log).spans.at(-1)).toMatchObject({ state: "following", leader });
  });
});
