import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * Starts a server, on this machine only unless told.
 * @returns the port, chosen by the system when 0 was asked for.
 * @throws the system's own error, such as EADDRINUSE.
 */
export function listen(server: Server, port: number, host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host }, () => resolve((server.address() as AddressInfo).port))
  })
}
