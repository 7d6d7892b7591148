import { median } from './median.ts'

/** What some work cost: wall-clock seconds, and of its processes the CPU seconds and the peak of their memory together. */
export interface Usage {
  wallSeconds: number
  /** User and system time of the work's processes; absent where the system does not tell (anything but Linux). */
  cpuSeconds?: number
  /** Highest sum of resident sets seen, shared pages counted once a process. */
  peakMemoryBytes?: number
}

/** The median of each figure over several rounds. */
export function medianUsage(rounds: readonly Usage[]): Usage {
  return combine(rounds, median, median)
}

/** One piece of work after another: times add up, the higher memory counts. */
export function usageInSequence(steps: readonly Usage[]): Usage {
  return combine(steps, sum, (values) => Math.max(...values))
}

type Reduce = (values: readonly number[]) => number

function combine(usages: readonly Usage[], time: Reduce, memory: Reduce): Usage {
  const cpu = usages.flatMap(({ cpuSeconds }) => cpuSeconds ?? [])
  const peak = usages.flatMap(({ peakMemoryBytes }) => peakMemoryBytes ?? [])
  return {
    wallSeconds: time(usages.map(({ wallSeconds }) => wallSeconds)),
    ...(cpu.length < usages.length ? {} : { cpuSeconds: time(cpu) }),
    ...(peak.length < usages.length ? {} : { peakMemoryBytes: memory(peak) }),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
