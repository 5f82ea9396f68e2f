/** Zones by name or offset. luxon is loaded only when somebody gives a name. */
import type { ZoneOffset } from "../correlate/segments.ts";
import { badValue } from "./messages.ts";

/** A zone and its minutes east of UTC at a local time. @throws UsageError for a zone that does not exist */
export async function readZone(text: string): Promise<{ readonly name: string; readonly offset: ZoneOffset }> {
  const fixed = /^(?:UTC)?([+-])(\d{1,2})(?::?(\d\d))?$/.exec(text);
  if (fixed) {
    const minutes = (Number(fixed[2]) * 60 + Number(fixed[3] ?? "0")) * (fixed[1] === "-" ? -1 : 1);
    return { name: text, offset: () => minutes };
  }
  const { IANAZone } = await import("luxon");
  if (!IANAZone.isValidZone(text)) throw badValue("--tz", text, "a zone such as Asia/Shanghai, UTC or +08:00");
  const zone = IANAZone.create(text);
  // the offset depends on the instant, which depends on the offset: the second guess is right but for the hour of a change
  return { name: text, offset: (local) => zone.offset(local - zone.offset(local) * 60_000) };
}
