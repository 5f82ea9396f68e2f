/** Whose address a line names. */
import { readAddress } from "./address.ts";
import type { Identity } from "./identity.ts";

/** The server behind an address, where exactly one has it. */
export function serverAt<T extends { readonly identity: Pick<Identity, "places"> }>(
  addr: string,
  servers: readonly T[],
): T | undefined {
  const { host, ip } = readAddress(addr);
  const at = servers.filter(
    ({ identity }) => (host !== null && identity.places.has(host)) || (ip !== null && identity.places.has(ip)),
  );
  return at.length === 1 ? at[0] : undefined;
}
