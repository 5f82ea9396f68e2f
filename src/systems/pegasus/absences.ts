/** From when to when a meta server was without a replica server, as a name that findings about one absence share. */
import { lastEarly } from "../../extent.ts";
import type { PegEvent } from "./events.ts";
import type { PegNode } from "./node.ts";

type Loss = PegEvent<"fd.worker.lost">;

/** Names the absence that a loss begins. */
export function absenceOf({ at, fields }: Loss): string {
  return `absence of ${fields.node} since ${at}`;
}

/** The absence of a server at an instant, null where it is there, or never was. */
export function absenceAt(meta: PegNode, address: string, at: number): string | null {
  const isOwn = ({ fields }: { readonly fields: { readonly node?: string } }) => fields.node === address;
  const loss = lastEarly(meta.log.of("fd.worker.lost"), (event) => event.at <= at, isOwn);
  const back = lastEarly(
    meta.log.of("fd.report"),
    (event) => event.at <= at,
    (event) => event.fields.link === "connected" && isOwn(event),
  );
  return loss && !(back && back.at > loss.at) ? absenceOf(loss) : null;
}
