/** A world as the explorer sees it once logs have been read, without threads; and a user who presses keys in it. */

import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { assess } from "../../src/cli/diagnose.ts";
import { loadAll } from "../../src/detect/system.ts";
import type { FromReader } from "../../src/explorer/protocol.ts";
import { Reader } from "../../src/explorer/reading/reader.ts";
import { roomIn } from "../../src/explorer/reading/spool.ts";
import { RecordTexts } from "../../src/explorer/records/record-text.ts";
import { Records } from "../../src/explorer/records/records.ts";
import { EMPTY_SCENE } from "../../src/explorer/scene.ts";
import { Search } from "../../src/explorer/search/search.ts";
import { Searcher } from "../../src/explorer/search/searcher.ts";
import { reduce } from "../../src/explorer/state/reduce.ts";
import { type Effect, initialState, type State } from "../../src/explorer/state/state.ts";
import type { World } from "../../src/explorer/world.ts";
import { findSources } from "../../src/ingest/find.ts";
import { systems } from "../../src/systems/all.gen.ts";
import { parseOptions } from "../parse-options.ts";

/** Below the project, where tests run: the screens show paths as they are given. */
export const FIXTURES = "fixtures/zookeeper";
export const OUTAGE = ["zk0", "zk1", "zk2"].map((node) => join(FIXTURES, "outage-2017-04-11", `${node}.log`));

/** Before anything has been read. A search is done at once, in this thread. */
export function emptyWorld(): World {
  const records = new Records();
  const search = new Search(records, (onProgress) => {
    const searcher = new Searcher(onProgress);
    return (message) => {
      searcher.hear(message);
      while (searcher.step());
    };
  });
  return {
    scene: EMPTY_SCENE,
    progress: { readBytes: 0, totalBytes: 0, state: "reading", upTo: null },
    records,
    texts: new RecordTexts([], [], records),
    search,
    inputs: [],
    kinds: [],
  };
}

/** The world when all of these paths have been read. */
export async function worldOf(paths: readonly string[]): Promise<World> {
  const { sources } = await findSources(paths, { stdin: Readable.from([]) });
  const loaded = await loadAll(systems);
  let world = emptyWorld();
  const reader = new Reader({
    sources,
    problems: [],
    following: false,
    look: null,
    room: roomIn(tmpdir()),
    parse: parseOptions(),
    assess: async (parsed) => {
      const whole = assess(
        parsed,
        { systems: loaded, clocks: { zones: new Map(), offsets: new Map() }, wanted: { steps: "all" } },
        [],
      );
      return { whole, shown: whole };
    },
    post: (message) => {
      world = told(world, message);
    },
  });
  await reader.run();
  return world;
}

function told(world: World, message: FromReader): World {
  const { records, search } = world;
  search.hear(message);
  switch (message.kind) {
    case "inputs":
      return {
        ...world,
        inputs: message.inputs,
        kinds: message.kinds,
        texts: new RecordTexts(message.inputs, message.programs, records),
      };
    case "stream":
      records.addStream(message.head);
      return world;
    case "page":
      records.addPage(message.page);
      return world;
    case "scene":
      records.setClocks(message.clocks);
      return { ...world, scene: message.scene };
    case "progress":
      return { ...world, progress: message.progress };
    default:
      return world;
  }
}

const KEY_NAMES = /<([a-z0-9-]+)>|([\s\S])/gu;

/** The state after the keys of a text, in which `<enter>` and such stand for keys with names; and what it has caused. */
export function play(
  world: World,
  keys: string,
  from: State = initialState({ columns: 100, rows: 30 }, []),
): { readonly state: State; readonly effects: readonly Effect[] } {
  let state = from;
  const effects: Effect[] = [];
  for (const [, name, character = ""] of keys.matchAll(KEY_NAMES)) {
    const chord = name ?? (character === " " ? "space" : character);
    const step = reduce(state, { kind: "chord", chord }, world);
    state = step.state;
    for (const effect of step.effects) {
      effects.push(effect);
      if (effect.kind === "search") world.search.start(effect.pattern, effect.from);
      if (effect.kind === "stop-search") world.search.stop();
      state = reduce(state, { kind: "searched" }, world).state;
    }
  }
  return { state, effects };
}
