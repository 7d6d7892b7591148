import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../../support/freePort.ts'
import { startScript } from '../../support/programs.ts'
import { openClients } from './chatClients.ts'
import type { FloodFigures } from './hitFlood.ts'

/** What the chat cost. */
export interface ChannelFigures {
  name: string
  messages: number
  /** Messages that were answered as taken and did not arrive once. */
  lost: number
  /** Milliseconds from being sent to being there. */
  median: number
  p95: number
  p99: number
  max: number
  /** Highest resident memory of the process that serves. */
  peakBytes: number
  /** Of one core. */
  cpuShare: number
  /** What came to the counter meanwhile, and what it was answered with. */
  flood?: FloodFigures
}

/** Milliseconds between two messages of one chat. */
const every = 5000

/** Opens chats on a process of its own, lets both sides of all of them write, and looks when each message is there. */
export async function measureChannels({
  bus,
  chats,
  hits = 0,
  seconds,
}: {
  bus: string
  chats: number
  /** Sent to the counter each second, by a process of its own. */
  hits?: number
  seconds: number
}): Promise<ChannelFigures> {
  const port = await freePort()
  const signal = new AbortController().signal
  const program = startScript('tests/channels/support/channelsProcess.ts', [bus, String(port)], { signal })
  try {
    while (!program.said.stdout.includes('http')) {
      if (program.child.exitCode !== null) throw new Error(program.said.stderr)
      await wait(50)
    }
    const pid = program.child.pid ?? 0
    const sentAt = new Map<string, number>()
    const times: number[] = []
    let doubled = 0
    const arrived = (text: string) => {
      const at = sentAt.get(text)
      if (at === undefined) doubled++
      else {
        sentAt.delete(text)
        times.push(performance.now() - at)
      }
    }
    const clients = await openClients({ port, chats, arrived })
    const before = await usageOf(pid)
    const flood = hits === 0 ? undefined : startFlood({ port, hits, seconds })
    const began = performance.now()
    const sending: Promise<void>[] = []
    let turn = 0
    // Spread evenly over the time: one chat after the other, each time its other side.
    while (performance.now() - began < seconds * 1000) {
      const due = Math.floor(((performance.now() - began) / every) * chats)
      for (; turn < due; turn++) {
        const text = `${turn} ${randomBytes(6).toString('hex')} ${'palabra '.repeat(12)}`.trim()
        sentAt.set(text, performance.now())
        sending.push(clients.send(turn % chats, Math.floor(turn / chats) % 2 === 0 ? 'citizen' : 'operator', text))
      }
      await wait(2)
    }
    await Promise.all(sending)
    const lasted = (performance.now() - began) / 1000
    for (let pause = 0; pause < 100 && sentAt.size > 0; pause++) await wait(50)
    const after = await usageOf(pid)
    clients.close()
    const flooded = await flood?.end()
    times.sort((a, b) => a - b)
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN
    return {
      name: `${bus === 'memory' ? 'in memory' : 'in Redis'}${hits === 0 ? '' : `, and ${hits.toLocaleString('en-US')} hits a second`}`,
      messages: turn,
      lost: sentAt.size + doubled,
      ...{ median: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) },
      peakBytes: after.peakBytes,
      cpuShare: (after.cpuSeconds - before.cpuSeconds) / lasted,
      ...(flooded === undefined ? {} : { flood: flooded }),
    }
  } finally {
    await program.stop()
  }
}

/** Sends hits all the while. */
function startFlood({ port, hits, seconds }: { port: number; hits: number; seconds: number }) {
  const args = [String(port), String(hits), String(seconds)]
  const program = startScript('tests/bench/channels/hitFlood.ts', args, { signal: new AbortController().signal })
  return {
    async end(): Promise<FloodFigures> {
      while (program.child.exitCode === null) await wait(50)
      if (program.child.exitCode !== 0) throw new Error(program.said.stderr)
      return JSON.parse(program.said.stdout) as FloodFigures
    },
  }
}

/** Of a running process, as Linux tells it. */
async function usageOf(pid: number): Promise<{ peakBytes: number; cpuSeconds: number }> {
  const [status, stat] = await Promise.all([readFile(`/proc/${pid}/status`, 'utf8'), readFile(`/proc/${pid}/stat`, 'utf8')])
  const [, peak = '0'] = /VmHWM:\s+(\d+) kB/.exec(status) ?? []
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { peakBytes: Number(peak) * 1024, cpuSeconds: (Number(fields[11]) + Number(fields[12])) / 100 }
}
