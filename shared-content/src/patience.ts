/**
 * Milliseconds that something may take before it counts as failed, on this machine: JUSTICIA_PATIENCE says how many times
 * as long as on one that has nothing else to do. It decides when to give up, never how long something lasts.
 */
export function patient(milliseconds: number, env: Record<string, string | undefined> = process.env): number {
  const factor = Number(env.JUSTICIA_PATIENCE)
  return Math.round(milliseconds * (factor > 0 && Number.isFinite(factor) ? factor : 1))
}
