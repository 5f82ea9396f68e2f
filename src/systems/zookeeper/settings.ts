/** Settings that a server prints at its start, with the defaults of zoo_sample.cfg for those it does not print. */
import type { EventLog } from "./events.ts";

export interface Settings {
  readonly tickMs: number;
  readonly initLimit: number;
  readonly syncLimit: number;
  /** True where initLimit and the length of its ticks were printed. */
  readonly initPrinted: boolean;
  /** The same of syncLimit. */
  readonly syncPrinted: boolean;
}

const DEFAULT_TICK_MS = 2000;
const DEFAULT_INIT_LIMIT = 10;
const DEFAULT_SYNC_LIMIT = 5;

/** The settings of the last start in the log. syncLimit is printed from 3.6 on only. */
export function settingsOf(log: EventLog): Settings {
  const tick = log.of("boot.tick").at(-1)?.fields.ms ?? log.of("boot.server").at(-1)?.fields.tick;
  const init = log.of("boot.init").at(-1)?.fields.ticks;
  const sync = log.of("boot.sync").at(-1)?.fields.ticks;
  return {
    tickMs: tick ?? DEFAULT_TICK_MS,
    initLimit: init ?? DEFAULT_INIT_LIMIT,
    syncLimit: sync ?? DEFAULT_SYNC_LIMIT,
    initPrinted: tick !== undefined && init !== undefined,
    syncPrinted: tick !== undefined && sync !== undefined,
  };
}
