/** Build step: writes the JSON Schema of the report to the file named on the command line. */
import { writeFileSync } from "node:fs";
import { reportJsonSchema } from "./schema.ts";

const [, , file = "report.schema.json"] = process.argv;
writeFileSync(file, `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
