/** Settings that a server prints at its start, with the defaults of zoo_sample.cfg for those it does not print. */
import type { EventLog } from "./events.ts";

export interface Settings {
  readonly tickMs: number;
  readonly initLimit: number;
  readonly syncLimit: number;
  /** True where tickTime was printed. */
  readonly tickPrinted: boolean;
}

const DEFAULT_TICK_MS = 2000;
const DEFAULT_INIT_LIMIT = 10;
const DEFAULT_SYNC_LIMIT = 5;

/** The settings of the last start in the log. syncLimit is printed from 3.6 on only. */
export function settingsOf(log: EventLog): Settings {
  const tick = log.of("boot.tick").at(-1)?.fields.ms ?? log.of("boot.server").at(-1)?.fields.tick;
  return {
    tickMs: tick ?? DEFAULT_TICK_MS,
    initLimit: log.of("boot.init").at(-1)?.fields.ticks ?? DEFAULT_INIT_LIMIT,
    syncLimit: log.of("boot.sync").at(-1)?.fields.ticks ?? DEFAULT_SYNC_LIMIT,
    tickPrinted: tick !== undefined,
  };
}
