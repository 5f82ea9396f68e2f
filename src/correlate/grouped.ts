/** Puts what belongs together together, in the order in which each group first appears (Map.groupBy, which Node 20 lacks). */
export function grouped<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) gather(groups, keyOf(value), value);
  return groups;
}

/** Puts a value behind those that have its key. */
export function gather<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
