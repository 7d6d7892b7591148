import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { createLogger } from '@justicia/shared-content/observing/createLogger'
import { readStates } from '@justicia/shared-content/states'
import type { Bus } from '../channels/server/Bus.ts'
import { cmsStaff } from '../channels/server/cmsStaff.ts'
import { MemoryBus } from '../channels/server/MemoryBus.ts'
import { openRedisBus } from '../channels/server/RedisBus.ts'
import { readChannelSettings } from '../channels/server/readChannelSettings.ts'
import { startChannels } from '../channels/server/startChannels.ts'
import { cmsCountStore } from '../counts/cmsCountStore.ts'
import { readCountedPages } from '../counts/countedPages.ts'
import { startCounting } from '../counts/startCounting.ts'
import { parseProxies } from '../network/clientAddress.ts'
import { cmsDir, readSettings } from '../settings/settings.ts'
import type { Command } from './Command.ts'
import { openCms } from './openCms.ts'

const flags = {
  port: { value: '<puerto>', help: 'del chat (3002)' },
  host: { value: '<dirección>', help: 'donde se escucha (127.0.0.1: solo esta máquina)' },
  'cms-port': { value: '<puerto>', help: 'del CMS, donde se abre la consola (3000)' },
  'sites-port': { value: '<puerto>', help: 'de los sitios en esta máquina (4321)' },
} as const

/** `npm run channels`: serves the chat of all states, until it is told to end. */
export const channelsCommand: Command = async ({ args, env, out }) => {
  const options = parseFlags(args, flags)
  if (options === undefined) {
    out.write(`Atiende el chat de los estados; las sesiones son las del CMS.\n${flagsToHelp(flags)}\n`)
    return undefined
  }
  const settings = readSettings(options['cms-port'] === undefined ? { ...env } : { ...env, PORT: options['cms-port'] })
  const log = createLogger({ name: 'channels', level: settings.logLevel })
  const states = await readStates(path.resolve(cmsDir, '../states.json'))
  const sitesPort = portOf(options['sites-port'], 4321)
  const { redisUrl, siteOfOrigin, ...channels } = await readChannelSettings({ cms: settings, env, sitesPort, states })
  const bus: Bus =
    redisUrl === ''
      ? new MemoryBus()
      : await openRedisBus({ url: redisUrl, onError: (err) => log.warn({ err }, 'Redis no contesta.') })
  const payload = await openCms(settings, { firstAccount: false })
  try {
    const counting = await startCounting({
      siteOfOrigin,
      readPages: () => readCountedPages(payload),
      store: cmsCountStore(payload),
      log,
    })
    const running = await startChannels({
      ...channels,
      countHits: counting.answer,
      bus,
      port: portOf(options.port, 3002),
      ...(options.host === undefined ? {} : { host: options.host }),
      proxies: parseProxies(settings.trustedProxy ?? ''),
      authenticate: cmsStaff(payload),
      mostConversations: 5_000,
      mostConnections: 10_000,
      now: Date.now,
      log,
    })
    out.write(`Chat: http://127.0.0.1:${running.port} (${redisUrl === '' ? 'en la memoria de este proceso' : 'con Redis'})\n`)
    if (channels.hours.size === 0) out.write('Ningún estado tiene horario de chat: se muestra cerrado en todos.\n')
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    })
    await running.stop()
    await counting.stop()
  } finally {
    await payload.destroy()
  }
  return undefined
}

function portOf(text: string | undefined, usual: number): number {
  const port = Number(text ?? usual)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new UsageError(`«${text}» no es un puerto. Escribe un número de 0 a 65535.`)
}
