/** Milliseconds of this thread's processor that a step takes: the same on a busy machine. */
export function processorTime(step: () => void): number {
  const before = process.threadCpuUsage()
  step()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
