/** Picks the name each node is shown under: the one its owner would use, and never one name for two nodes. */

import { tellingName } from "../ingest/telling-name.ts";

/** What a node could be called. */
export interface NameHints {
  /** NAME of NAME=PATH. */
  readonly given: string | null;
  /** From the collector's prefix, "" without one. */
  readonly label: string;
  /** Telling part of the file name, "" for a node without a log. */
  readonly stem: string;
  /** Host name as the node or its peers print it. */
  readonly host: string | null;
  /** Name when nothing else tells (`server.3`). */
  readonly fallback: string;
}

/** File names that say what runs there, not where. */
const GENERIC = new Set([
  "zookeeper",
  "zk",
  "server",
  "out",
  "log",
  "-",
  "stdin",
  "console",
  "stdout",
  "journal",
  "messages",
  "syslog",
]);

/** What is put behind the name of a text of which some lines name nobody. */
const PART = / \(from line \d+\)$/;

/** A name for each, all different. */
export function chooseNames(hints: readonly NameHints[]): string[] {
  const stems = withoutCommonHead(hints.map(({ stem }) => stem));
  const labels = withoutReplica(
    hints.map(({ label }) => (label.includes("/") || label.includes(".") ? nameOfPath(label) : label)),
  );
  const hosts = shortHosts(hints.map(({ host }) => host));
  const names = hints.map(({ given, fallback }, i) => {
    const host = hosts[i] ?? null;
    const stem = stems[i] ?? "";
    if (given) return given;
    if (labels[i]) return labels[i];
    if (host && stem.includes(host)) return host;
    if (isTelling(stem) && stems.filter((other) => other === stem).length === 1) return stem;
    return host ?? fallback;
  });
  return distinct(names, hints);
}

/** An instance of an application is a number: it tells none by itself. */
function nameOfPath(label: string): string {
  const name = tellingName(label);
  return /^\d+$/.test(name) ? label.split("/").slice(-2).join("/") : name;
}

function isTelling(stem: string): boolean {
  return stem.length > 1 && /[a-z]/i.test(stem) && !/^[0-9a-f]{12,}$/.test(stem) && !GENERIC.has(stem.toLowerCase());
}

/** `article-zk0`, `article-zk1` become `zk0`, `zk1`; `zk-0`, `zk-1` stay. */
function withoutCommonHead(stems: readonly string[]): string[] {
  const used = stems.filter((stem) => stem !== "");
  if (used.length < 2) return [...stems];
  // the parts of one text are told apart by their lines, not by what the text is called
  const texts = used.map((stem) => stem.replace(PART, ""));
  if (new Set(texts).size === 1 && texts[0] !== used[0]) return [...stems];
  const heads = texts.map((text) => text.split(/(?<=[-_.])/));
  let common = 0;
  while (heads.every((parts) => parts.length > common + 1 && parts[common] === heads[0]?.[common])) common++;
  const cut = (heads[0] ?? []).slice(0, common).join("").length;
  const shortened = stems.map((stem) => (stem === "" ? "" : stem.slice(cut)));
  return shortened.every((stem) => stem === "" || (/^[a-z]/i.test(stem) && stem.length > 1)) ? shortened : [...stems];
}

/** Compose numbers the replicas of a service; where every number is 1 it says nothing. */
function withoutReplica(labels: readonly string[]): string[] {
  const used = labels.filter((label) => label !== "");
  return used.length > 1 && used.every((label) => /[a-z0-9][-_]1$/i.test(label)) && new Set(used).size === used.length
    ? labels.map((label) => label.replace(/[-_]1$/, ""))
    : [...labels];
}

/** First labels of host names where they still tell the hosts apart; an address is no name. */
function shortHosts(hosts: readonly (string | null)[]): (string | null)[] {
  const named = hosts.map((host) => (host && !isAddress(host) && host !== "localhost" ? host : null));
  const short = named.map((host) => host?.split(".")[0] ?? null);
  const used = short.filter((host) => host !== null);
  const unique = new Set(used).size === used.length;
  const full = named.filter((host) => host !== null);
  if (unique) return short;
  return new Set(full).size === full.length ? named : hosts.map(() => null);
}

/** True for an IPv4 or IPv6 address, and for a container's id. */
function isAddress(host: string): boolean {
  return /^[0-9.]+$/.test(host) || host.includes(":") || /^[0-9a-f]{12}$/.test(host);
}

function distinct(names: readonly string[], hints: readonly NameHints[]): string[] {
  const taken = new Set<string>();
  return names.map((name, i) => {
    const candidates = [name, hints[i]?.stem ?? "", `${name} (${hints[i]?.fallback ?? ""})`].filter(
      (candidate) => candidate !== "",
    );
    let choice = candidates.find(
      (candidate) => !taken.has(candidate) && names.filter((other) => other === candidate).length <= 1,
    );
    for (let n = 1; choice === undefined; n++) choice = taken.has(`${name}#${n}`) ? undefined : `${name}#${n}`;
    taken.add(choice);
    return choice;
  });
}
