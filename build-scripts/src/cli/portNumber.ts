import { UsageError } from '@justicia/shared-content/cli/UsageError'

/**
 * A port given as text; 0 lets the system choose.
 * @throws {UsageError} when it is no port.
 */
export function portNumber(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`«${text}» no es un puerto: usa un número de 0 a 65535.`)
  return port
}
