import { ProcessTree } from './ProcessTree.ts'
import type { Usage } from './Usage.ts'

/** Often enough to see a peak, rarely enough not to be in the way. */
const sampleMilliseconds = 50

/** Runs some work that is done by child processes, and takes what they cost together. Nothing else may start processes meanwhile. */
export async function measureChildren<T>(work: () => Promise<T>): Promise<{ value: T; usage: Usage }> {
  const tree = ProcessTree.isSupported() ? new ProcessTree(process.pid) : undefined
  const timer = setInterval(() => tree?.sample(), sampleMilliseconds)
  const started = performance.now()
  try {
    const value = await work()
    const wallSeconds = (performance.now() - started) / 1000
    const cost = tree === undefined ? {} : { cpuSeconds: tree.cpuSeconds, peakMemoryBytes: tree.peakMemoryBytes }
    return { value, usage: { wallSeconds, ...cost } }
  } finally {
    clearInterval(timer)
  }
}
