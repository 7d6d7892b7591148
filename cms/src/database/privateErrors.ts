/** What a log shows of an error: nothing that was being written, which may be a password’s hash or an address. */
interface LoggedError {
  type: string
  message: string
  code?: string
  stack?: string
  cause?: LoggedError
}

/**
 * For the log: an error without the values of the query that failed. Drizzle puts them into the message and into
 * `params`, MongoDB into the message and into properties of many names, so only what is named here is kept.
 */
export function toLoggedError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const message = withoutValues(error.message)
  const code = 'code' in error && ['string', 'number'].includes(typeof error.code) ? String(error.code) : undefined
  // The lines of a stack that say where; its head repeats the message.
  const stack = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
  return {
    type: error.name,
    message,
    ...(code === undefined ? {} : { code }),
    ...(stack ? { stack } : {}),
    ...(error.cause instanceof Error ? { cause: toLoggedError(error.cause) as LoggedError } : {}),
  } satisfies LoggedError
}

function withoutValues(message: string): string {
  return message
    .replace(/\nparams:[\s\S]*/, '')
    .replace(/dup key: \{[\s\S]*/, 'dup key')
    .replace(/for value "[\s\S]*?" \(type/g, 'for a value (type')
    .replace(/[^\s"'<>]+@[^\s"'<>]+\.[^\s"'<>]+/g, '‹correo›')
    .replace(/\b[0-9a-f]{40,}\b/gi, '‹clave›')
}
