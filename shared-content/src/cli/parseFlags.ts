import { parseArgs } from 'node:util'
import { UsageError } from './UsageError.ts'

/** One flag of a command: what its value is, and what it does. */
export interface Flag {
  /** Of `--states=<estados>`; absent for a switch such as `--json`. */
  value?: string
  help: string
}
/** Values by flag: text where it was given, true or false for a switch. */
export type FlagValues<F extends Record<string, Flag>> = {
  [K in keyof F]: F[K] extends { value: string } ? string | undefined : boolean
}

/**
 * Reads `--name=value` and `--switch` flags.
 * @returns undefined when `--help` was asked for.
 * @throws {UsageError} for a flag that the command does not have.
 */
export function parseFlags<const F extends Record<string, Flag>>(args: readonly string[], flags: F): FlagValues<F> | undefined {
  const options = Object.fromEntries(
    Object.entries<Flag>({ ...flags, help: { help: '' } }).map(([name, { value }]) => [
      name,
      value === undefined ? { type: 'boolean' as const, default: false } : { type: 'string' as const },
    ]),
  )
  try {
    const { help, ...values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values
    return help === true ? undefined : (values as FlagValues<F>)
  } catch (cause) {
    const unknown = /'(--?[^' ]+|[^']+)'/.exec((cause as Error).message)?.[1] ?? args.join(' ')
    throw new UsageError(`No se entendió «${unknown}».\n${flagsToHelp(flags)}`, { cause })
  }
}

/** The flags of a command, one a line. */
export function flagsToHelp(flags: Record<string, Flag>): string {
  const rows = Object.entries(flags).map(
    ([name, { value, help }]) => [`--${name}${value === undefined ? '' : `=${value}`}`, help] as const,
  )
  if (rows.length === 0) return 'No tiene opciones.'
  const width = Math.max(...rows.map(([usage]) => usage.length))
  return ['Opciones:', ...rows.map(([usage, help]) => `  ${usage.padEnd(width)}  ${help}`)].join('\n')
}
