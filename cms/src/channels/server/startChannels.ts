import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { BlockList } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { channelLimits } from '@justicia/shared-content/channels/limits'
import { addressGroup, clientAddress } from '../../network/clientAddress.ts'
import type { Bus } from './Bus.ts'
import type { ChannelContext, ChannelOptions } from './ChannelContext.ts'
import { CitizenStreams } from './CitizenStreams.ts'
import { createChannelsApp } from './createChannelsApp.ts'
import { Desk } from './Desk.ts'
import { OperatorStreams } from './OperatorStreams.ts'
import { presenceLasts, renewPresences } from './presence.ts'
import { RateLimits, type Rates } from './rateLimits.ts'
import { sweep } from './sweep.ts'

/** Milliseconds between two signs of life on each connection. */
const beatEvery = 20_000
const sweepEvery = 15_000
/** Who sends its request slower than this (milliseconds) is not waited for. */
const slowest = { headers: 10_000, request: 20_000, check: 2_000 } as const
const leavingTakes = 5_000
const countPath = '/count'

/** The channels at work in this process. */
export interface RunningChannels {
  port: number
  desk: Desk
  /** Takes nothing more, tells who is connected to go elsewhere, and ends. */
  stop(): Promise<void>
}

/** What is needed beside what the deployment decides. */
export interface StartInput extends ChannelOptions {
  bus: Bus
  port: number
  host?: string
  proxies: BlockList
  rates?: Rates
  /** Answers at `/count`, beside the chat; nobody does where it is absent. */
  countHits?: (addressOf: (request: IncomingMessage) => string) => RequestListener
  /** Shorter, in tests. */
  timeouts?: typeof slowest | Readonly<Record<keyof typeof slowest, number>>
}

/**
 * Serves the channels.
 * @throws where the port is taken or the bus does not answer.
 */
export async function startChannels({
  bus,
  countHits,
  host = '127.0.0.1',
  port,
  proxies,
  rates,
  timeouts = slowest,
  ...options
}: StartInput): Promise<RunningChannels> {
  const { log, now } = options
  const desk = new Desk({ bus, now })
  const citizens = new CitizenStreams({ bus, desk, now })
  const operators = new OperatorStreams({ bus, desk })
  await desk.start()
  let isLeaving = false
  const context: ChannelContext = {
    ...options,
    ...{ bus, desk, citizens, operators },
    limits: new RateLimits(rates),
    addressOf: (request, peer) => addressGroup(clientAddress(peer, request.headers.get('x-forwarded-for') ?? undefined, proxies)),
    isLeaving: () => isLeaving,
  }
  const count = countHits?.(({ headers, socket }) =>
    addressGroup(clientAddress(socket.remoteAddress ?? '', [headers['x-forwarded-for']].flat().join(), proxies)),
  )
  const app = createChannelsApp(
    context,
    (c) => (c.env as { incoming?: { socket?: { remoteAddress?: string } } }).incoming?.socket?.remoteAddress ?? '',
  )
  const chat = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const server = createServer(
    {
      headersTimeout: timeouts.headers,
      requestTimeout: timeouts.request,
      connectionsCheckingInterval: timeouts.check,
      keepAliveTimeout: 5_000,
      maxHeaderSize: 8 * 1024,
    },
    // Before anything is made of a request: hits may come by the thousand.
    (request, response) => {
      if (count !== undefined && request.url === countPath && !isLeaving) count(request, response)
      else void chat(request, response)
    },
  )
  server.maxConnections = 2 * options.mostConnections
  server.maxRequestsPerSocket = channelLimits.events * 4
  const listening = await listen(server, port, host)

  const failed = (err: unknown) => log.warn({ err }, 'No se pudo hacer lo que toca cada tanto.')
  const beat = setInterval(
    () => {
      citizens.beat()
      operators.beat()
      void operators
        .endForeign()
        .then(() => renewPresences({ bus, desk, now: now(), operators }))
        .catch(failed)
    },
    Math.min(beatEvery, presenceLasts / 3),
  )
  const sweeping = setInterval(() => {
    void desk
      .reload()
      .then(() => sweep({ bus, desk, log, now: now() }))
      .catch(failed)
  }, sweepEvery)

  return {
    port: listening,
    desk,
    async stop() {
      if (isLeaving) return
      isLeaving = true
      clearInterval(beat)
      clearInterval(sweeping)
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()))
      citizens.close()
      operators.close()
      // A connection whose stream has just ended is idle a little later.
      const idle = setInterval(() => server.closeIdleConnections(), 50)
      const late = setTimeout(() => server.closeAllConnections(), leavingTakes)
      await closed
      clearInterval(idle)
      clearTimeout(late)
      await bus.close()
    },
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host }, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
