import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg } from 'node:os'
import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { today } from '@justicia/shared-content/day'
import { orAbsent } from '@justicia/shared-content/orAbsent'
import { repository } from '../../build-scripts/src/repository.ts'
import { hasRedis, startRedis } from '../channels/support/startRedis.ts'

import type { FloodFigures } from './channels/hitFlood.ts'
import { type ChannelFigures, measureChannels } from './channels/measureChannels.ts'
import { withSection } from './report/benchDocument.ts'
import { type Table, tableToMarkdown, tableToText } from './report/Table.ts'

const flags = {
  chats: { value: '<número>', help: 'conversaciones abiertas (2000)' },
  seconds: { value: '<número>', help: 'cuánto se escribe (30)' },
  hits: { value: '<número>', help: 'cuentas por segundo que llegan mientras tanto, en una medición más (10000; 0: ninguna)' },
  'no-redis': { help: 'solo en la memoria del proceso' },
  json: { help: 'muestra las cifras como JSON' },
  write: { help: 'escribe la tabla en docs/measurements.md' },
}
const measurements = path.join(repository, 'docs', 'measurements.md')

/** What the chat promises: milliseconds within which nineteen of twenty messages are there, and bytes of its process. */
const promised = { p95: 150, bytes: 1024 ** 3 } as const

/** `npm run bench -- channels`: open chats on one process, with both sides writing; fails where it is slower than promised. */
export async function channelsBench(args: readonly string[]): Promise<void> {
  const options = parseFlags(args, flags)
  if (options === undefined) {
    process.stdout.write(`Mide el chat: cuánto tarda un mensaje y cuánta memoria ocupa.\n${flagsToHelp(flags)}\n`)
    return
  }
  const input = { chats: Math.max(1, Number(options.chats ?? 2000)), seconds: Math.max(1, Number(options.seconds ?? 30)) }
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  const hits = Math.max(0, Number(options.hits ?? 10_000))
  const [load = 0] = loadavg()
  say('En la memoria del proceso…')
  const figures: ChannelFigures[] = [await measureChannels({ ...input, bus: 'memory' })]
  if (hits > 0) {
    say(`Con ${hits} cuentas por segundo…`)
    figures.push(await measureChannels({ ...input, bus: 'memory', hits }))
  }
  if (hasRedis && !options['no-redis']) {
    say('Con Redis…')
    const redis = await startRedis()
    try {
      figures.push(await measureChannels({ ...input, bus: redis.url }))
    } finally {
      await redis.stop()
    }
  }
  const table = channelsTable(figures, input)
  if (options.write) {
    const command = `npm run bench -- channels${args.length > 0 ? ` ${args.join(' ')}` : ''}`
    const machine = `${cpus()[0]?.model.trim() ?? process.arch}, ${availableParallelism()} cores, load ${load.toFixed(1)} before`
    const document = (await readFile(measurements, 'utf8').catch(orAbsent)) ?? ''
    const text = [`\`${command}\` on ${today()}. ${machine}.`, tableToMarkdown(table)].join('\n\n')
    await writeFile(measurements, withSection(document, { name: 'bench-channels', heading: 'npm run bench -- channels', text }))
  }
  process.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : `\n${tableToText(table)}\n`)
  for (const { flood, lost, name, p95, peakBytes } of figures) {
    if (p95 > promised.p95 || peakBytes > promised.bytes || lost > 0)
      throw new Error(
        `El chat no cumple lo prometido (${name}): p95 ${Math.round(p95)} ms, ${toMegabytes(peakBytes)} MB, ${lost} perdidos.`,
      )
    const answered = Object.values(flood?.statuses ?? {}).reduce((sum, count) => sum + count, 0)
    if (flood !== undefined && answered < flood.sent)
      throw new Error(`De ${flood.sent} cuentas, ${flood.sent - answered} quedaron sin respuesta (${name}).`)
  }
}

function channelsTable(figures: readonly ChannelFigures[], { chats, seconds }: { chats: number; seconds: number }): Table {
  const ms = (value: number) => value.toFixed(1)
  return {
    title: `A message from one side to the other, with ${chats.toLocaleString('en-US')} open chats on one process`,
    head: [
      'conversations',
      'messages',
      'a second',
      'ms, median',
      'p95',
      'p99',
      'slowest',
      'lost or doubled',
      'MB of the process',
      'its CPU, %',
    ],
    rows: figures.map(({ cpuShare, lost, max, median, messages, name, p95, p99, peakBytes }) => [
      ...[name, messages.toLocaleString('en-US'), Math.round(messages / seconds).toLocaleString('en-US')],
      ...[median, p95, p99, max].map(ms),
      ...[String(lost), toMegabytes(peakBytes), String(Math.round(100 * cpuShare))],
    ]),
    notes: [
      ...figures.flatMap(({ flood, name }) => (flood === undefined ? [] : [floodNote(flood, { name, seconds })])),
      `Every chat is open for all of the ${seconds} seconds, with a citizen’s stream of its own, and is answered by one of 200 consoles. Every five seconds one of its sides writes. Measured from before the message is sent until it has arrived at the other side’s stream, by one process for all clients on the same machine, whose own work is part of it. Promised: p95 below ${promised.p95} ms, below 1,024 MB.`,
    ],
  }
}

function floodNote({ sent, statuses }: FloodFigures, { name, seconds }: { name: string; seconds: number }): string {
  const told = Object.entries(statuses).map(([status, count]) => `${count.toLocaleString('en-US')} with ${status}`)
  return `${name}: ${sent.toLocaleString('en-US')} hits were sent (${Math.round(sent / seconds).toLocaleString('en-US')} a second, from 20,000 addresses by one process of its own) and answered: ${told.join(', ')}. 204 was counted; 503 was shed without being read, above 2,000 a second.`
}

function toMegabytes(bytes: number): string {
  return Math.round(bytes / 1024 ** 2).toLocaleString('en-US')
}
