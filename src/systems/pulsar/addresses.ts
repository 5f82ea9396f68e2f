/** One broker is `host:8080` to its peers, `pulsar://host:6650` to clients and `host/10.4.0.3:6650` in an exception. */

/** The address without a scheme and what is behind it. */
export function bareAddress(address: string): string {
  return address.replace(/^[a-z+]+:\/\//i, "").replace(/\/+$/, "");
}

/** The host that an address names; "" where it names none. */
export function hostOf(address: string): string {
  return bareAddress(address).replace(/^\//, "").split(/[/:]/)[0] ?? "";
}

/** Such a host is everybody's: it joins nobody. */
export function isLoopback(host: string): boolean {
  return host === "" || host === "localhost" || host.startsWith("127.") || host === "0.0.0.0";
}

/** True where a text names a host as a whole word (`broker-1` is not in `broker-10`). */
export function namesHost(text: string, host: string): boolean {
  let at = text.indexOf(host);
  while (at >= 0) {
    const before = text[at - 1] ?? " ";
    const behind = text.slice(at + host.length, at + host.length + 2);
    if (!/[\w.-]/.test(before) && !/^(?:[\w-]|\.\w)/.test(behind)) return true;
    at = text.indexOf(host, at + 1);
  }
  return false;
}
