import { readdirSync, readFileSync } from 'node:fs'

/** One line of `/proc/<pid>/stat`, as far as it is needed. */
interface ProcessStat {
  parent: number
  /** CPU of the process itself. */
  ticks: number
  /** CPU of its children that it has waited for. */
  waitedTicks: number
}

/** Linux gives CPU times in hundredths of a second, whatever the kernel's own clock is. */
const ticksPerSecond = 100

/** All processes started, directly or not, by one process, as `/proc` shows them. Linux only. */
export class ProcessTree {
  readonly #root: number
  /** Members seen, with the CPU ticks that each had when it was last looked at. */
  readonly #ticks = new Map<number, number>()
  /** Processes that belong to somebody else; a number stays known as such. */
  readonly #foreign = new Set<number>()
  readonly #waitedBefore: number
  #peakBytes = 0

  /** @param root whose descendants are followed; it is no member itself. Its present children are not members either. */
  constructor(root: number) {
    this.#root = root
    this.#waitedBefore = readStat(root)?.waitedTicks ?? 0
    for (const pid of pids()) this.#foreign.add(pid)
  }

  static isSupported(): boolean {
    return process.platform === 'linux'
  }

  /** Looks at all members now. */
  sample(): void {
    let bytes = 0
    // A child has a higher number than its parent except where numbers start again, so parents come first.
    for (const pid of pids()) {
      if (this.#foreign.has(pid)) continue
      const stat = readStat(pid)
      if (stat === undefined) continue
      if (!this.#ticks.has(pid) && stat.parent !== this.#root && !this.#ticks.has(stat.parent)) {
        this.#foreign.add(pid)
        continue
      }
      this.#ticks.set(pid, stat.ticks)
      bytes += readResidentBytes(pid)
    }
    this.#peakBytes = Math.max(this.#peakBytes, bytes)
  }

  /**
   * CPU seconds of the members: what the root was told of children that it waited for, or what was seen of each
   * member, whichever is more. The first misses processes that nobody waited for, the second what came after the last look.
   */
  get cpuSeconds(): number {
    const seen = [...this.#ticks.values()].reduce((total, ticks) => total + ticks, 0)
    const waited = (readStat(this.#root)?.waitedTicks ?? 0) - this.#waitedBefore
    return Math.max(seen, waited) / ticksPerSecond
  }

  /** Highest sum of resident sets at one look. */
  get peakMemoryBytes(): number {
    return this.#peakBytes
  }
}

function pids(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b)
}

/** Undefined for a process that has ended meanwhile. */
function readStat(pid: number): ProcessStat | undefined {
  const text = readProc(`/proc/${pid}/stat`)
  if (text === undefined) return undefined
  // The name in parentheses may hold anything; the fields after it are numbers, the third on being the parent.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const [, parent = 0, , , , , , , , , , user = 0, system = 0, childUser = 0, childSystem = 0] = fields
  return { parent, ticks: user + system, waitedTicks: childUser + childSystem }
}

function readResidentBytes(pid: number): number {
  const kibibytes = /^VmRSS:\s+(\d+)/m.exec(readProc(`/proc/${pid}/status`) ?? '')?.[1]
  return Number(kibibytes ?? 0) * 1024
}

function readProc(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}
