/** Build step: writes the JSON Schemas of the report and of a replay to the files named on the command line. */
import { writeFileSync } from "node:fs";
import { replayJsonSchema } from "./replay-schema.ts";
import { reportJsonSchema } from "./schema.ts";

const [, , report = "report.schema.json", replay = "replay.schema.json"] = process.argv;
writeFileSync(report, `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
writeFileSync(replay, `${JSON.stringify(replayJsonSchema(), null, 2)}\n`);
