import { expect, test } from "vitest";
import { tellingName } from "../../src/ingest/telling-name.ts";

test.each([
  ["zk1.log", "zk1"],
  ["logs/zk1.log.2.gz", "zk1"],
  ["zk1-2024-03-05.log", "zk1"],
  ["article-zk0.txt", "article-zk0"],
  ["zk0.csv", "zk0"],
  ["broken-zk0.md", "broken-zk0"],
  ["zookeeper-zookeeper-server-ip-10-0-0-1.log", "ip-10-0-0-1"],
  ["zookeeper--server-zk1.out", "zk1"],
  ["/var/log/zk1/zookeeper.log", "zk1"],
  ["/var/log/zk1/logs/zookeeper--server.log", "zk1"],
  ["zk1/2024-03-05/zookeeper.log.1", "zk1"],
  ["zk1/zookeeper.out", "zk1"],
  ["data/3/server.log", "3"],
  ["/home/alice/zookeeper.log", "zookeeper"],
  ["/home/alice/Downloads/zookeeper.log", "zookeeper"],
  ["/var/log/zookeeper/zookeeper.log", "zookeeper"],
  ["./zookeeper.log", "zookeeper"],
  ["bundle.tar.gz!zk1/logs/zookeeper.log", "zk1"],
  ["zk1.tar.gz!logs/zookeeper.log", "zk1"],
  ["bundle.zip!zk1.tgz!messages", "zk1"],
  ["/var/log/pods/prod_zk-0_5e0b2c1a-9d5e-4c55-8c61-2f0e1b7f9a10/zookeeper/0.log", "zk-0"],
  [`/var/log/containers/zk-0_prod_zookeeper-${"0f".repeat(32)}.log`, "zk-0"],
  [`/var/lib/docker/containers/x/${"0f".repeat(32)}-json.log`, "0f0f0f0f0f0f"],
  [`ip-10-1-2-3.ec2.internal-application.var.log.containers.zk-0_prod_zookeeper-${"0f".repeat(32)}.log`, "zk-0"],
  [`ecs/zk1/${"0f".repeat(16)}`, "zk1"],
  ["zk1/2024-03-05.log", "zk1"],
  ["2024-03-05.log", "log"],
  ["C:\\logs\\zk1\\zookeeper.log", "zk1"],
  ["-", "stdin"],
])("%s is called %s", (path, name) => {
  expect(tellingName(path)).toBe(name);
});
