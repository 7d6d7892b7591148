import { createServer } from 'node:net'
import { UsageError } from '@justicia/shared-content/cli/UsageError'

/**
 * Makes sure that a port can be listened on.
 * @param what who needs it, in words.
 * @param flag the option that chooses another.
 * @throws {UsageError} when it is taken, not a port, or not allowed.
 */
export async function requireFreePort(port: number, what: string, flag: string): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UsageError(`${flag}=${port} no es un puerto: usa un número de 1 a 65535.`)
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  }).catch((cause: NodeJS.ErrnoException) => {
    const why =
      cause.code === 'EADDRINUSE'
        ? 'ya está en uso'
        : cause.code === 'EACCES'
          ? 'necesita permisos de administrador'
          : `no se puede abrir (${cause.code})`
    throw new UsageError(`El puerto ${port}, para ${what}, ${why}: cierra lo que lo usa o elige otro con ${flag}=<puerto>.`, {
      cause,
    })
  })
  await new Promise((resolve) => server.close(resolve))
}
