/** One outage in several systems is one incident: what each system tells of it is joined where its findings are linked. */
import type { Finding, Incident } from "../case.ts";
import { greatest, least } from "../extent.ts";
import { list } from "../words.ts";
import type { SystemFinding } from "./run.ts";

/**
 * Incidents of all systems in order of time, those joined that a finding of the one explains a finding of the other.
 * @param findings those of all systems, with their links
 */
export function joinIncidents(incidents: readonly Incident[], findings: readonly SystemFinding[]): Incident[] {
  const because = new Map(findings.map(({ finding: { id, because } }) => [id, because]));
  const groups: Incident[][] = [];
  for (const incident of [...incidents].sort((a, b) => a.from - b.from)) {
    const linked = groups.filter((group) =>
      group.some((other) => !sharesSystem(other, incident) && (explains(other, incident) || explains(incident, other))),
    );
    const [first, ...others] = linked;
    if (!first) {
      groups.push([incident]);
      continue;
    }
    first.push(incident, ...others.flat());
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  /** Whether a finding of one explains one of another. */
  function explains(cause: Incident, effect: Incident): boolean {
    const ids = new Set(cause.findings);
    return effect.findings.some((id) => because.get(id)?.some((one) => ids.has(one)));
  }
  const joined = groups.map((group) => withCauses(join(group, because), findings));
  return joined.sort((a, b) => a.from - b.from).map((incident, i) => ({ ...incident, id: `I${i + 1}` }));
}

/**
 * What explains an incident from another system belongs to it, also where it is no incident of its own there: an expired
 * session is an everyday thing to ZooKeeper. That the one led to the other is not said, only that both were then.
 */
function withCauses(incident: Incident, findings: readonly SystemFinding[]): Incident {
  const byId = new Map(findings.map((one) => [one.finding.id, one]));
  const known = new Set(incident.findings);
  // a set that grows while it is walked is walked to its end
  for (const id of known) for (const cause of byId.get(id)?.finding.because ?? []) known.add(cause);
  const causes = [...known]
    .flatMap((id) => byId.get(id) ?? [])
    .filter(({ finding: { id } }) => !incident.findings.includes(id));
  const others = causes.filter(({ system }) => !incident.systems.includes(system));
  if (others.length === 0) return incident;
  const ids = new Set(others.map(({ finding }) => finding.id));
  const isRoot = ({ because }: Finding) => !because.some((id) => ids.has(id));
  const roots = others.map(({ finding }) => finding).filter(isRoot);
  const systems = [...new Set(others.map(({ system }) => system))];
  const own = incident.rootCauses.filter((id) => !byId.get(id)?.finding.because.some((cause) => known.has(cause)));
  return {
    ...incident,
    systems: [...incident.systems, ...systems],
    findings: [...incident.findings, ...ids],
    rootCauses: [...roots.map(({ id }) => id), ...own],
    verdict: [
      incident.verdict[0],
      `In ${list(systems)} at that time: ${roots.map(({ title }) => title).join("; ")}. ${incident.verdict[1]}`,
    ],
  };
}

function sharesSystem(a: Incident, b: Incident): boolean {
  return a.systems.some((system) => b.systems.includes(system));
}

/** The story is that of the incident whose root causes nothing explains; the others tell what it brought about. */
function join(group: readonly Incident[], because: ReadonlyMap<string, readonly string[]>): Incident {
  const [only] = group;
  if (!only || group.length === 1) return only as Incident;
  const findings = new Set(group.flatMap((incident) => incident.findings));
  const isRoot = (id: string) => !because.get(id)?.some((cause) => findings.has(cause));
  const roots = [...new Set(group.flatMap(({ rootCauses }) => rootCauses))].filter(isRoot);
  const first = group.find(({ rootCauses }) => rootCauses.some((id) => roots.includes(id))) ?? only;
  const effects = group.filter((incident) => incident !== first);
  const moments = <K extends "trigger" | "resolution">(key: K) => group.flatMap((incident) => incident[key] ?? []);
  const last = [...group].sort((a, b) => b.to - a.to)[0] ?? first;
  return {
    id: first.id,
    from: least(group.map(({ from }) => from)),
    to: greatest(group.map(({ to }) => to)),
    systems: [...new Set(group.flatMap(({ systems }) => systems))],
    findings: [...findings],
    rootCauses: roots,
    verdict: [[first, ...effects].map(({ verdict: [what] }) => what).join(" "), first.verdict[1]],
    trigger: moments("trigger").sort((a, b) => a.at - b.at)[0] ?? null,
    persistence: group.find(({ persistence }) => persistence)?.persistence ?? null,
    resolution: last.resolution,
    impact: {
      leaderlessMs: greatest(group.map(({ impact }) => impact.leaderlessMs)),
      notServingMs: greatest(group.map(({ impact }) => impact.notServingMs)),
    },
    unknowns: [...new Set(group.flatMap(({ unknowns }) => unknowns))],
  };
}
