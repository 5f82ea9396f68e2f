/** Logs that came by hand through something that changed all of their lines. */
import { describe, expect, it } from "vitest";
import { countsIn, eventsIn, parseText, streamsIn } from "./parse-text.ts";

const header = (second: number, rest: string) =>
  `2024-03-05 08:00:1${second},120 [myid:2] - INFO  [QuorumPeer[myid=2]/0.0.0.0:2181:${rest}`;
const LOG = [
  header(0, "QuorumPeer@910] - LOOKING"),
  header(1, "FastLeaderElection@813] - New election. My id =  2, proposed zxid=0x0"),
  header(2, "Follower@89] - Exception when following the leader"),
  'java.net.SocketTimeoutException: Read <timed> "out"',
  "\tat java.base/sun.nio.ch.NioSocketImpl.timedRead(NioSocketImpl.java:288)",
  header(3, "QuorumPeer@1044] - FOLLOWING"),
];
const read = (lines: readonly string[]) => parseText(`${lines.join("\n")}\n`);
const PLAIN = eventsIn(read(LOG));

describe("a log is read as the one that was written", () => {
  it.each<[string, (line: string) => string]>([
    ["with one no-break blank of two", (line) => line.replaceAll("  ", " \u00a0")],
    ["with no-break blanks alone", (line) => line.replaceAll(" ", "\u00a0")],
    ["with colours whose control character got lost", (line) => `[32m${line}[0m`],
    ["with colours as less shows them", (line) => line.replace("INFO", "ESC[32mINFOESC[m")],
    ["with colours as cat -v shows them", (line) => `^[[1;32m${line}^[[0m`],
    ["with two carriage returns at each end", (line) => `${line}\r\r`],
    ["as cat -A shows it", (line) => `${line.replaceAll("\t", "^I")}$`],
    ["as a page", (line) => `${line.replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")}<br>`],
  ])("%s", (_, made) => {
    const parsed = read(LOG.map(made));
    expect(eventsIn(parsed)).toEqual(PLAIN);
    expect(countsIn(parsed)).toEqual(countsIn(read(LOG)));
  });

  it("with what compose puts before it, in colours whose control character got lost", () => {
    const parsed = read(LOG.map((line) => `[36mzoo2_1  |[0m ${line}`));
    expect(streamsIn(parsed)).toEqual(["zoo2_1/2 zookeeper"]);
    expect(eventsIn(parsed)).toEqual(PLAIN);
  });
});

it("signs in the text of a log are left where they are", () => {
  const odd = [...LOG, header(4, "A@1] - took [30m] for $"), header(5, "A@1] - a &lt; b")];
  expect(eventsIn(read(odd))).toEqual(PLAIN);
  expect(countsIn(read(odd))).toMatchObject({ unknown: 2 });
  expect(read(odd).streams[0]?.source.chain).toEqual([]);
});
