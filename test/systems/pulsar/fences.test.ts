/** What is said of topics that refuse their clients because they are fenced. */
import { expect, test } from "vitest";
import { diagnosisOfLines, foundIn } from "../bookkeeper/written-log.ts";

const TOPIC = "persistent://t/n/a";

function line(at: string, logger: string, text: string): string {
  return `2024-06-11T${at}+0000 [pulsar-io-4-1] WARN  org.apache.pulsar.broker.service.${logger} - ${text}`;
}

const refused = (at: string) => line(at, "AbstractTopic", `[${TOPIC}] Attempting to add producer to a fenced topic`);
const consumer = (at: string, why: string) =>
  line(at, "ServerCnx", `[/10.4.0.9:44321][${TOPIC}][billing] Failed to create consumer: ${why}`);

test("a log that ends before a minute is over does not say that the fence is brief", async () => {
  const { findings } = await diagnosisOfLines("b1", [refused("09:41:20,100"), refused("09:41:20,200")]);
  expect(findings.map(({ title, excluded }) => [title, excluded])).toEqual([[`fenced on b1: ${TOPIC}`, []]]);
  expect(findings[0]?.explanation).toContain("whether it lasts is not known");
});

test("a fence is brief where a line lifts it, or where the log goes on without a refusal", async () => {
  const unfenced = line("09:41:21,000", "persistent.PersistentTopic", `[${TOPIC}] Un-fencing topic...`);
  const later = line("09:43:00,000", "persistent.PersistentTopic", "[persistent://t/n/b] Un-fencing topic...");
  for (const behind of [unfenced, later]) {
    const { findings } = await diagnosisOfLines("b1", [refused("09:41:20,100"), behind]);
    expect(findings.map(({ excluded }) => excluded)).toEqual([
      ["not a fence that lasts: no topic refuses for a minute"],
    ]);
  }
});

test("a consumer that is refused because the topic is fenced tells the fence where no other line does", async () => {
  const lines = ["09:41:20,100", "09:42:00,100", "09:42:40,100"].map((at) =>
    consumer(at, "Topic is temporarily unavailable"),
  );
  expect(await foundIn("b1", lines)).toEqual([
    `pulsar/topic-fenced-forever high: ${TOPIC} refuses consumers on b1 for 80 s: it stays fenced`,
  ]);
});

test("a consumer that is refused for another reason is no fence", async () => {
  expect(await foundIn("b1", [consumer("09:41:20,100", "Exclusive consumer is already connected")])).toEqual([]);
});
