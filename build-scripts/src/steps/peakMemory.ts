import { readdir, readFile } from 'node:fs/promises'
import { orAbsent } from '@justicia/shared-content/orAbsent'

/**
 * The most memory held so far, in bytes: this process with its threads, and on Linux its child processes (the search
 * engines) too. An upper bound: their peaks need not fall together.
 */
export async function peakMemory(): Promise<number> {
  const own = process.resourceUsage().maxRSS * 1024
  if (process.platform !== 'linux') return own
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const children = await Promise.all(pids.map(childPeak))
  return own + children.reduce((total, bytes) => total + bytes, 0)
}

async function childPeak(pid: string): Promise<number> {
  // A process may end between the listing and the reading.
  const status = (await readFile(`/proc/${pid}/status`, 'utf8').catch(orAbsent)) ?? ''
  const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1])
  return parent === process.pid ? Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024 : 0
}
