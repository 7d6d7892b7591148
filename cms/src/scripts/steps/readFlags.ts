import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'

/** A flag that a command does not have. */
export class FlagError extends Error {
  override readonly name = 'FlagError'
}

/**
 * The flags of a command.
 * @throws {FlagError} naming the flags that there are.
 */
export function readFlags<const T extends ParseArgsOptionsConfig>(args: string[], options: T) {
  try {
    return parseArgs({ args, options }).values
  } catch (cause) {
    const known = Object.entries(options).map(([name, { type }]) => (type === 'string' ? `--${name}=<carpeta>` : `--${name}`))
    throw new FlagError(`No se entiende «${args.join(' ')}». Opciones: ${known.join(', ')}.`, { cause })
  }
}
