/** The records of a text, as the reading thread would announce them. */

import type { FromReader } from "../../src/explorer/protocol.ts";
import { RecordWriter } from "../../src/explorer/reading/record-writer.ts";
import { Records } from "../../src/explorer/records/records.ts";
import { SourceParser } from "../../src/parse/source.ts";
import { systems } from "../../src/systems/all.gen.ts";
import { parseOptions } from "../parse-options.ts";

/** How many rules the systems have that stand before one. */
function rulesBefore(system: string): number {
  const before = systems.slice(
    0,
    systems.findIndex(({ name }) => name === system),
  );
  return before.reduce((sum, { program }) => sum + program.rules.length, 0);
}

/** What a writer announces of the inputs of one source. The kinds of a system begin behind `kindsBefore`. */
export function announced(texts: readonly (string | Buffer)[], kindsBefore = 0): FromReader[] {
  const messages: FromReader[] = [];
  const writer = new RecordWriter(
    (message) => messages.push(message),
    (system) => kindsBefore + rulesBefore(system),
  );
  const inputs = texts.map((text, index) => ({
    number: index,
    path: `${index}.log`,
    bytes: text.length,
    origin: { kind: "file" as const, file: `${index}.log` },
    modified: null,
    spool: null,
    retained: new Map<number, Buffer>(),
  }));
  const parser = new SourceParser(
    { given: null, stem: "zk1", inputs },
    {
      ...parseOptions(),
      onRecord: writer.onRecord,
    },
  );
  for (const [index, text] of texts.entries()) {
    const splitter = parser.begin(index);
    splitter.push(Buffer.from(text as string));
    splitter.end();
  }
  parser.end();
  return messages;
}

/** The index over the records of the inputs of one source. */
export function recordsOf(...texts: readonly (string | Buffer)[]): Records {
  const records = new Records();
  for (const message of announced(texts)) {
    if (message.kind === "stream") records.addStream(message.head);
    if (message.kind === "page") records.addPage(message.page);
  }
  return records;
}
