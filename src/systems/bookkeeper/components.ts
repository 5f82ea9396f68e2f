/** What a process loads at its start: to 4.15 by the names of classes, from 4.16 on by short names. */

/** True for AutoRecovery, which stands for auditor and replicates. */
export function isAutoRecovery(component: string): boolean {
  return component === "autorecovery" || component.endsWith("AutoRecoveryService");
}
