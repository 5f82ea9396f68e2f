/** Why processes ended, and starts did. */
import { describe, expect, it } from "vitest";
import { findingsOn, inShort } from "./told.ts";

const at = (clock: string, rest: string, level = "I") => `${level}20261003 08:00:${clock} 97 ${rest}`;
const START = [
  at("00.000000", "main.cc:142] kvrocks version 2.10.1"),
  at("00.200000", "server.cc:229] [server] Ready to accept connections"),
];
const AGAIN = [
  at("30.000000", "main.cc:142] kvrocks version 2.10.1"),
  at("30.200000", "server.cc:229] [server] Ready to accept connections"),
];

describe("a signal of a fault", () => {
  const report = (function_: string, place: string) => [
    ...START,
    at("10.000000", "signal_util.h:34] Ooops! Apache Kvrocks version 2.10.1 got signal: Segmentation fault (11)", "E"),
    at("10.100000", "signal_util.h:36] Stack trace (most recent call first):", "E"),
    "#0  0x0000561b83afa551 in SegvHandler at /usr/bin/kvrocks",
    "#1  0x00007f36f125a04f in __GI___sigaction at /lib/x86_64-linux-gnu/libc.so.6",
    `#2  0x00007f36f12a3f16 in ${function_} at ${place}`,
    "#3  0x0000561b83ab907e in Server::Join() at /usr/bin/kvrocks",
  ];

  it.each([
    ["__futex_abstimed_wait_common64", "./nptl/./nptl/futex-internal.c:57"],
    ["epoll_wait", "/lib/x86_64-linux-gnu/libc.so.6"],
    ["__GI___clock_nanosleep", "/lib/x86_64-linux-gnu/libc.so.6"],
  ])("was sent from outside where its thread waited in %s", async (call, place) => {
    expect(inShort(await findingsOn({ kv1: report(call, place) }))).toEqual([
      "kvrocks/crash (high): kv1 was ended by Segmentation fault (11), sent from outside",
    ]);
  });

  it.each([
    ["Worker::Run(long)", "/usr/bin/kvrocks", "Worker::Run"],
    ["memcpy", "/lib/x86_64-linux-gnu/libc.so.6", "Server::Join"],
    ["epoll_wait_or_not", "/usr/bin/kvrocks", "epoll_wait_or_not"],
  ])("is of its own where it did anything else: %s", async (call, place, top) => {
    expect(inShort(await findingsOn({ kv1: report(call, place) }))).toEqual([
      `kvrocks/crash (critical): kv1 crashed by Segmentation fault (11) in ${top}`,
    ]);
  });
});

describe("a configuration that cannot be read", () => {
  const FAILED =
    "Failed to load config. Error: at line #L8: failed to set value of field 'workers': out of numeric range";
  const BYE = at("10.000000", "main.cc:52] Bye Bye");
  const REASON = "configuration: at line #L8: failed to set value of field 'workers': out of numeric range";

  it("is told behind a stop, with no time of its own", async () => {
    const findings = await findingsOn({ kv1: [...START, BYE, FAILED, FAILED, ...AGAIN] });
    expect(inShort(findings)).toEqual([
      `kvrocks/process-exit (medium): kv1 ended by an error at its start, 2 times: ${REASON}`,
    ]);
    expect(findings[0]?.explanation).toContain("Behind the line of 08:00:10.000");
  });

  it("is told of each spell where a start succeeded in between", async () => {
    const logs = { kv1: [...START, BYE, FAILED, ...AGAIN, at("40.000000", "main.cc:52] Bye Bye"), FAILED] };
    expect(inShort(await findingsOn(logs))).toHaveLength(2);
  });

  it("says nothing of a process that goes on", async () => {
    const [only, ...more] = await findingsOn({
      kv1: [...START, FAILED, at("20.000000", "server.cc:816] [server] Clean checkpoint successfully"), BYE],
    });
    expect([only?.pathology, more]).toEqual(["kvrocks/process-exit", []]);
  });
});
