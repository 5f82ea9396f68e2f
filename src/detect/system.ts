/**
 * What a system brings: its grammar (src/systems/NAME/grammar.ts), its correlation and its detectors
 * (src/systems/NAME/system.ts). Both are found by folder; the latter are loaded when there are logs of the system.
 */
import type { Case, Finding, Incident } from "../case.ts";
import type { ClockSettings } from "../correlate/align.ts";
import type { Authorship } from "../correlate/one-behind-the-other.ts";
import type { LogStream } from "../correlate/streams.ts";
import type { Program } from "../grammar/program.ts";
import type { Detector } from "./detector.ts";
import { type Found, runDetectors } from "./run.ts";

/** What is wanted beyond what every report shows. */
export interface Wanted {
  /** Elections step by step, for whoever walks through them; "few": only where that costs little. */
  readonly steps: "none" | "few" | "all";
}

/** What is known of a system's logs before one of them has been read. */
export interface SystemGrammar {
  readonly name: string;
  readonly title: string;
  /** Releases whose wordings the grammar has. */
  readonly versions: string;
  readonly program: Program;
  /** What headers look like is configured (log4j, logback), so its logs may have a layout of layouts.ne. */
  readonly hasCommonLayouts: boolean;
  /** Beginnings of the full names of its loggers. */
  readonly packages: readonly string[];
  /** Beginnings of the names of threads that only its processes have; they tell whose log it is. */
  readonly threads: readonly string[];
  /**
   * Kinds of events that clients cause, of which only their number and when they were written matters. They are most of
   * a log: no correlation may ask for one of them.
   */
  readonly crowd: readonly string[];
  /** Kinds of events that a process begins with. */
  readonly begins: readonly string[];
  /** Kinds of events of a library that programs beside write through too: they do not tell whose log it is. */
  readonly shared: readonly string[];
}

/** A cluster of a system, what was made of its logs, and what other systems made of theirs. */
export interface Beside<Subject> {
  readonly subject: Subject;
  readonly own: SystemDiagnosis;
  readonly others: readonly SystemDiagnosis[];
}

export interface System<Subject> extends SystemGrammar {
  readonly authorship: Authorship;
  readonly detectors: readonly Detector<Subject>[];
  /** Those that look at other systems too: what their nodes say of this one. */
  readonly detectorsBeside?: readonly Detector<Beside<Subject>>[];
  /** Puts streams of clusters apart that have nothing to do with one another. */
  readonly apart: (streams: readonly LogStream[]) => readonly (readonly LogStream[])[];
  /** Puts the streams together; null where they hold nothing to tell. */
  readonly correlate: (streams: readonly LogStream[], settings: ClockSettings) => Subject | null;
  readonly toCase: (subject: Subject, wanted: Wanted) => Omit<Case, "inputs">;
  readonly incidents: (subject: Subject, findings: readonly Finding[]) => readonly Incident[];
}

/** For systems whose logs do not tell of which cluster they are: all are of one. */
export const together: System<never>["apart"] = (streams) => [streams];

/** What correlation and detection make of the streams of one cluster of a system. */
export interface SystemDiagnosis extends Omit<Case, "inputs"> {
  readonly system: string;
  /** Its place among the clusters of the system. */
  readonly cluster: number;
  readonly found: readonly Found[];
  /** What is found besides, once all systems have been looked at. */
  readonly foundBeside: (all: readonly SystemDiagnosis[]) => readonly Found[];
  /** Incidents of the system, given its own findings. */
  readonly incidents: (findings: readonly Finding[]) => readonly Incident[];
}

/** A system to the outside, with the type of its subject closed in. */
export interface Diagnoser extends Pick<System<never>, "name" | "authorship"> {
  readonly pathologies: readonly Pick<Detector<never>, "id" | "title" | "severity" | "guide">[];
  /** One for each cluster that the streams are of; none where they hold nothing to tell. */
  readonly diagnose: (streams: readonly LogStream[], settings: ClockSettings, wanted: Wanted) => SystemDiagnosis[];
}

/** A system as the list of all of them has it. */
export interface ListedSystem extends SystemGrammar {
  readonly load: () => Promise<Diagnoser>;
}

/** Loads systems, in their order. */
export function loadAll(systems: readonly ListedSystem[]): Promise<Diagnoser[]> {
  return Promise.all(systems.map((system) => system.load()));
}

/** Closes a system over the type of its subject. */
export function diagnoserOf<Subject>(system: System<Subject>): Diagnoser {
  const { name, authorship, detectors, detectorsBeside = [] } = system;
  return {
    name,
    authorship,
    pathologies: [...detectors, ...detectorsBeside],
    diagnose: (streams, settings, wanted) =>
      system.apart(streams).flatMap((share, cluster) => {
        const subject = system.correlate(share, settings);
        if (subject === null) return [];
        const where = { system: name, cluster };
        const own: SystemDiagnosis = {
          ...system.toCase(subject, wanted),
          ...where,
          found: runDetectors(where, detectors, subject),
          foundBeside: (all) =>
            runDetectors(where, detectorsBeside, { subject, own, others: all.filter((one) => one.system !== name) }),
          incidents: (findings: readonly Finding[]) => system.incidents(subject, findings),
        };
        return [own];
      }),
  };
}
