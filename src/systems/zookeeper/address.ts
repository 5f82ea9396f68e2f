/**
 * Java's way to print a socket address, in all its forms: `host/10.0.0.1:3888`, `/10.0.0.1:3888`, `host:3888`,
 * `host/<unresolved>:3888`, `/[0:0:0:0:0:0:0:1]:3888`, several joined by a bar (3.6 and later).
 */
export interface Address {
  /** Null for an address without a name. */
  readonly host: string | null;
  /** Null where unresolved or not printed. */
  readonly ip: string | null;
  readonly port: number | null;
}

/** The first address of a printed list. */
export function readAddress(text: string): Address {
  const first = text.split("|")[0] ?? text;
  const colon = first.lastIndexOf(":");
  const port = colon < 0 ? Number.NaN : Number(first.slice(colon + 1));
  const place = Number.isInteger(port) ? first.slice(0, colon) : first;
  const slash = place.indexOf("/");
  const [name = "", ip = ""] = (slash < 0 ? [place] : [place.slice(0, slash), place.slice(slash + 1)]).map((part) =>
    part.replace(/^\[|\]$/g, ""),
  );
  // An article's or an unresolved form may have the name behind the slash: /zk1:3888
  const host = name || (isNumeric(ip) || ip === "<unresolved>" ? "" : ip);
  return {
    host: host && !isNumeric(host) ? host : null,
    ip: isNumeric(ip) ? ip : isNumeric(host) ? host : null,
    port: Number.isInteger(port) ? port : null,
  };
}

/** True where Java says that it did not find the name (14 and later; before, an address without a number may just be short). */
export function isUnresolved(addr: string): boolean {
  return addr.includes("/<unresolved>");
}

/** True for an address that names no particular host. */
export function isWildcard({ host, ip }: Address): boolean {
  return ip === "0.0.0.0" || ip === "0:0:0:0:0:0:0:0" || ip === "::" || (host === null && ip === null);
}

/** True for an address that only the host itself reaches. */
export function isLoopback({ ip }: Address): boolean {
  return ip !== null && (ip.startsWith("127.") || ip === "0:0:0:0:0:0:0:1" || ip === "::1");
}

function isNumeric(text: string): boolean {
  return /^[0-9.]+$/.test(text) || /^[0-9a-f:%.]*:[0-9a-f:%.a-z]*$/i.test(text);
}
