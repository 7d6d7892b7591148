import type { Staff } from '@justicia/shared-content/channels/decide'
import type { ChannelHours } from '@justicia/shared-content/channels/hours'
import type { Bus } from './Bus.ts'
import type { ChannelLog } from './ChannelLog.ts'
import type { CitizenStreams } from './CitizenStreams.ts'
import type { Desk } from './Desk.ts'
import type { OperatorStreams } from './OperatorStreams.ts'
import type { RateLimits } from './rateLimits.ts'

/** Who of the staff a request comes from, by what it carries; undefined when it is nobody who answers. */
export type Authenticate = (headers: Headers) => Promise<Staff | undefined>

/** What the deployment decides. */
export interface ChannelOptions {
  /** Slug of the state of each site's origin: `https://jalisco.example` → `jalisco`. */
  stateOfOrigin: ReadonlyMap<string, string>
  /** Origins under which the console is opened. */
  consoleOrigins: readonly string[]
  /** Opening hours of the chat, by state; what is not there is closed. */
  hours: ReadonlyMap<string, ChannelHours>
  authenticate: Authenticate
  /** Conversations and connections that one process takes. */
  mostConversations: number
  mostConnections: number
  now: () => number
  log: ChannelLog
}

/** What answers requests. */
export interface ChannelContext extends ChannelOptions {
  bus: Bus
  desk: Desk
  citizens: CitizenStreams
  operators: OperatorStreams
  limits: RateLimits
  /** Where a request comes from, as its limits count it. */
  addressOf: (request: Request, peer: string) => string
  /** Whether no more is taken: the process is about to end. */
  isLeaving: () => boolean
}
