import { type DestinationStream, type Logger, pino } from 'pino'
import pretty from 'pino-pretty'
import { withoutPersonal } from './withoutPersonal.ts'

/** Fields that are never written, wherever they stand in what is logged. */
const secretFields = [
  'password',
  'newPassword',
  'currentPassword',
  'token',
  'secret',
  'salt',
  'hash',
  'email',
  'ip',
  'authorization',
  'cookie',
  'body',
  'query',
  'params',
]

/** How a log is written. */
export interface LoggerInput {
  /** Which part of the system speaks. */
  name: string
  /** Least severe message that is written; `silent` for none. */
  level: string
  /** What an error becomes. */
  err?: (error: unknown) => unknown
  env?: Readonly<Record<string, string | undefined>>
  /** Where lines of JSON go; standard error unless told. */
  destination?: DestinationStream & { isTTY?: boolean }
}

/**
 * The one kind of log that all long-running parts write: a line of JSON a message, or for people to read at a terminal and
 * while developing (`JUSTICIA_LOG_FORMAT=json|text` decides otherwise). Whatever is logged, nothing personal is written:
 * fields of such names are left out, and each line is looked through once more when it is written.
 */
export function createLogger({ name, level, err, env = process.env, destination }: LoggerInput): Logger {
  const to = destination ?? process.stderr
  const isJson =
    destination !== undefined ||
    env.JUSTICIA_LOG_FORMAT === 'json' ||
    (env.JUSTICIA_LOG_FORMAT !== 'text' && env.NODE_ENV === 'production' && !(to as { isTTY?: boolean }).isTTY)
  const stream = isJson
    ? to
    : pretty({
        destination: to as NodeJS.WritableStream,
        colorize: process.stderr.isTTY,
        ignore: 'name',
        translateTime: 'SYS:HH:MM:ss',
      })
  return pino(
    {
      name,
      level,
      base: { name },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '‹…›' },
      hooks: { streamWrite: withoutPersonal },
      ...(err === undefined ? {} : { serializers: { err } }),
    },
    stream,
  )
}
