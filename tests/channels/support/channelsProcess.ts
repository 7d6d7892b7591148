/** A process of its own that serves the channels of tests over a Redis, or in its own memory: `node channelsProcess.ts <redis>|memory <port>`. */
import { MemoryBus } from '../../../cms/src/channels/server/MemoryBus.ts'
import { openRedisBus } from '../../../cms/src/channels/server/RedisBus.ts'
import { startTestChannels } from './testChannels.ts'

const [url = '', port = '0'] = process.argv.slice(2)
const bus = url === 'memory' ? new MemoryBus() : await openRedisBus({ url, onError: () => undefined })
const running = await startTestChannels(bus, { port: Number(port) })
process.stdout.write(`${running.base}\n`)
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void running.stop().then(() => process.exit()))
