import { expect, test } from "vitest";
import { commonFolder } from "../../src/report/line-text.ts";
import { input } from "./notation.ts";

test.each([
  ["zk0.log", "zk1.log", ""],
  ["logs/zk0.log", "logs/zk1.log", "logs/"],
  ["logs/a/zk0.log", "logs/ab/zk1.log", "logs/"],
  ["/var/log/zk0.log", "zk1.log", ""],
  ["/var/log/zk0.log", "/tmp/zk1.log", "/"],
])("%s and %s share %j", (one, other, folder) => {
  expect(commonFolder([input(one), input(other)])).toBe(folder);
});
