/** All that ZooKeeper adds to the program, in one value. */

import type { System } from "../../detect/system.ts";
import { apart } from "./apart.ts";
import { clientsAway, clientsCutOff } from "./clients-cut-off.ts";
import { detectors } from "./detectors.gen.ts";
import { correlateEnsemble, type Ensemble } from "./ensemble.ts";
import { ensembleCase } from "./ensemble-case.ts";
import { grammar } from "./grammar.ts";
import { authorship } from "./identity.ts";
import { incidentsOf } from "./incidents.ts";

export const system: System<Ensemble> = {
  ...grammar,
  authorship,
  detectors,
  detectorsBeside: [clientsCutOff, clientsAway],
  apart,
  correlate: correlateEnsemble,
  toCase: ensembleCase,
  incidents: incidentsOf,
};
