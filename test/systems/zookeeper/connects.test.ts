/** Failed connects to the election port: why, how long, and which of them held up votes. */
import { describe, expect, it } from "vitest";
import { eventLog } from "../../../src/correlate/event-log.ts";
import type { Cause, LogEvent } from "../../../src/event.ts";
import type { ZookeeperFields } from "../../../src/grammar/zookeeper.gen.ts";
import { failedConnects, failureClass, stallsOf } from "../../../src/systems/zookeeper/connects.ts";
import type { EventLog } from "../../../src/systems/zookeeper/events.ts";

const REF = { input: 0, line: 1, offset: 0 };
const WORKER = "WorkerSender[myid=0]";

function cause(text: string): Cause {
  const [exception = "", ...detail] = text.split(": ");
  return { exception, detail: detail.join(": "), relation: null, ref: REF };
}

const EXCEPTIONS: Readonly<Record<string, string>> = {
  refused: "java.net.ConnectException: Connection refused",
  timeout: "java.net.SocketTimeoutException: connect timed out",
  route: "java.net.NoRouteToHostException: No route to host",
};

/** `election@0 3:timeout@5000 4@5010`: a failed connect to 3 with its exception, one to 4 of which only the line is left. */
function logOf(text: string, thread = WORKER): EventLog {
  const events = text.split(" ").map((word): LogEvent => {
    const [what = "", at = ""] = word.split("@");
    const [sid = "", exception] = what.split(":");
    const event = { at: Number(at), ref: REF, level: null, thread, logger: "", causes: [] };
    if (sid === "election") return { ...event, kind: "fle.start", fields: {} };
    const causes = exception === undefined ? [] : [cause(EXCEPTIONS[exception] ?? exception)];
    return { ...event, kind: "cnx.openfail", fields: { sid: Number(sid), addr: `/zk${sid}:3888` }, causes };
  });
  return eventLog<ZookeeperFields>(events);
}

/** `3: timeout 0-5000`; `?` where the time it took tells, not the exception. */
const failures = (text: string, thread?: string) =>
  failedConnects(logOf(text, thread)).map(
    ({ sid, failure, inferred, from, at }) => `${sid}: ${failure}${inferred ? "?" : ""} ${from}-${at}`,
  );

describe("a failed connect", () => {
  it.each([
    ["that is refused takes no time", "election@0 3:refused@12", ["3: refused 12-12"]],
    ["that times out began five seconds before", "election@0 3:timeout@9000", ["3: timeout 4000-9000"]],
    [
      "or where the one before it ended",
      "3:timeout@5000 4:timeout@10020",
      ["3: timeout 0-5000", "4: timeout 5000-10020"],
    ],
    [
      "without its exception is told by the time it took",
      "3@100 4@5121 1@5130",
      ["3: unknown? 100-100", "4: timeout? 100-5121", "1: refused? 5130-5130"],
    ],
    [
      "that took neither an instant nor the time-out tells nothing",
      "3@0 4@2500",
      ["3: unknown? 0-0", "4: unknown? 2500-2500"],
    ],
    ["to a host without a route takes no vote's time", "3:route@3000", ["3: unreachable 3000-3000"]],
  ])("%s", (_, log, expected) => {
    expect(failures(log)).toEqual(expected);
  });

  it("is timed from the begin of the election in a layout without threads", () => {
    expect(failures("election@0 1@12 3@5033 4@10039", "")).toEqual([
      "1: refused? 12-12",
      "3: timeout? 12-5033",
      "4: timeout? 5033-10039",
    ]);
  });
});

describe("the class of a failure", () => {
  it.each([
    ["java.net.ConnectException: Connection refused", "refused"],
    ["java.net.ConnectException: Connection refused (Connection refused)", "refused"],
    ["java.net.ConnectException: Verbindungsaufbau abgelehnt", "refused"],
    ["java.net.ConnectException: Connection timed out", "timeout"],
    ["java.net.ConnectException: 连接超时", "timeout"],
    ["java.net.ConnectException: 拒绝连接", "refused"],
    ["java.net.SocketTimeoutException: connect timed out", "timeout"],
    ["java.net.SocketTimeoutException: Connect timed out", "timeout"],
    ["java.net.SocketTimeoutException", "timeout"],
    ["java.net.NoRouteToHostException: No route to host (Host unreachable)", "unreachable"],
    ["java.net.SocketException: Network is unreachable", "unreachable"],
    ["java.net.UnknownHostException: zk3", "dns"],
    ["java.nio.channels.UnresolvedAddressException: null", "dns"],
    ["javax.net.ssl.SSLHandshakeException: PKIX path building failed", "tls"],
    ["java.io.IOException: something else", "other"],
  ])("of %s is %s", (exception, failure) => {
    expect(failureClass([cause(exception)], "")).toBe(failure);
  });

  it("is told by the first exception that tells", () => {
    const causes = ["java.io.IOException: wrapped", "java.net.ConnectException: Connection refused"].map(cause);
    expect(failureClass(causes, "")).toBe("refused");
  });

  it("is unknown without an exception", () => {
    expect(failureClass([], "")).toBe("unknown");
  });
});

describe("votes are held up", () => {
  const stalls = (text: string, thread: string, old: boolean) =>
    stallsOf(failedConnects(logOf(text, thread)), old).map(
      ({ sid, from, to, inferred }) => `${sid}: ${to - from} ms${inferred ? "?" : ""}`,
    );
  const TIMEOUTS = "3:timeout@5000 4:timeout@10006";

  it.each([
    ["by the sender's own time-outs", WORKER, false, ["3: 5000 ms", "4: 5006 ms"]],
    ["by those of the main thread", "QuorumPeer[myid=0]/0.0.0.0:2181", false, ["3: 5000 ms", "4: 5006 ms"]],
    ["not by a connection's own thread (3.5.8, 3.6.1)", "QuorumConnectionThread-[myid=0]-2", true, []],
    ["not by one that plays no part in elections", "main", true, []],
    ["not in a layout without threads of a version that may be new", "", false, []],
  ])("%s", (_, thread, old, expected) => {
    expect(stalls(TIMEOUTS, thread, old)).toEqual(expected);
  });

  it("in a layout without threads only where the version is known to be old, and that is inferred", () => {
    expect(stalls("election@0 1@12 3@5033 4@10039", "", true)).toEqual(["3: 5021 ms?", "4: 5006 ms?"]);
  });

  it("never by a refusal", () => {
    expect(stalls("3:refused@5000 4:refused@10006", WORKER, true)).toEqual([]);
  });
});
