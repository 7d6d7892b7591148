import { UsageError } from '@justicia/shared-content/cli/UsageError'

/**
 * Where the process of the channels is reached, as the command line says it: `http://`, a host and a port.
 * @throws {UsageError} for anything more, which a configuration would take for a part of its own.
 */
export function channelsAddress(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (/^http:\/\/(\[[\da-f:]+\]|[a-z\d.-]+):\d{1,5}$/i.test(text)) return text
  throw new UsageError(`--channels es la dirección del chat, como http://127.0.0.1:3002: «${text}» no lo es.`)
}
