/**
 * A process of its own that serves the channels of tests over a Redis, or in its own memory, and counts:
 * `node channelsProcess.ts <redis>|memory <port>`.
 */
import { MemoryBus } from '../../../cms/src/channels/server/MemoryBus.ts'
import { openRedisBus } from '../../../cms/src/channels/server/RedisBus.ts'
import { pagesOf } from '../../../cms/src/counts/countedPages.ts'
import { startCounting } from '../../../cms/src/counts/startCounting.ts'
import { parseProxies } from '../../../cms/src/network/clientAddress.ts'
import { jalisco } from './TestCitizen.ts'
import { startTestChannels } from './testChannels.ts'

const [url = '', port = '0'] = process.argv.slice(2)
const bus = url === 'memory' ? new MemoryBus() : await openRedisBus({ url, onError: () => undefined })
const log = { warn: (fault: object, text: string) => void process.stderr.write(`${text} ${JSON.stringify(fault)}\n`) }
const counting = await startCounting({
  siteOfOrigin: new Map([[jalisco, 'jalisco']]),
  readPages: async () => pagesOf({ guides: ['robo'], outcomes: [] }),
  store: { keep: async () => undefined },
  log,
})
const running = await startTestChannels(bus, {
  port: Number(port),
  countHits: counting.answer,
  proxies: parseProxies('127.0.0.1'),
})
process.stdout.write(`${running.base}\n`)
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void running.stop().then(() => process.exit()))
