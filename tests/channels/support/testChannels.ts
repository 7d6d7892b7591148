import { channelHoursSchema } from '@justicia/shared-content/channels/hours'
import { today } from '@justicia/shared-content/day'
import type { Bus } from '../../../cms/src/channels/server/Bus.ts'
import type { Authenticate } from '../../../cms/src/channels/server/ChannelContext.ts'
import { defaultRates, type Rates } from '../../../cms/src/channels/server/rateLimits.ts'
import { type RunningChannels, type StartInput, startChannels } from '../../../cms/src/channels/server/startChannels.ts'
import { parseProxies } from '../../../cms/src/network/clientAddress.ts'
import { jalisco, puebla } from './TestCitizen.ts'
import { consoleOrigin } from './TestOperator.ts'

/** A session of tests says who it is. */
export const testAuthenticate: Authenticate = async (headers) => {
  const session = headers.get('x-session')
  return JSON.parse(session ?? 'null') ?? undefined
}

/** Rates that nothing reaches. */
export const noRates = Object.fromEntries(
  Object.keys(defaultRates).map((name) => [name, { points: 1e9, duration: 60 }]),
) as unknown as Rates

function alwaysOpen(state: string) {
  return channelHoursSchema.parse({
    ...{ state, channel: 'chat', zone: 'America/Mexico_City', restDays: 'open' },
    week: [{ days: [1, 2, 3, 4, 5, 6, 7], spans: [{ from: '00:00', to: '24:00' }] }],
    source: { who: 'Una prueba', on: today() },
  })
}

/** Starts the channels of Jalisco and Puebla, which are always open. */
export async function startTestChannels(bus: Bus, more: Partial<StartInput> = {}): Promise<RunningChannels & { base: string }> {
  const running = await startChannels({
    bus,
    port: 0,
    proxies: parseProxies(''),
    rates: noRates,
    stateOfOrigin: new Map([
      [jalisco, 'jalisco'],
      [puebla, 'puebla'],
    ]),
    consoleOrigins: [consoleOrigin],
    hours: new Map(['jalisco', 'puebla'].map((state) => [state, alwaysOpen(state)])),
    authenticate: testAuthenticate,
    mostConversations: 5_000,
    mostConnections: 10_000,
    now: Date.now,
    log: { warn: () => undefined },
    ...more,
  })
  return { ...running, base: `http://127.0.0.1:${running.port}` }
}
