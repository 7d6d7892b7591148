import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What becomes of a request on its way. */
export type Fate =
  | 'well'
  /** The server says that it has failed. */
  | 'failing'
  /** The connection is cut before the server hears of it. */
  | 'cut'
  /** The server does it, and the connection is cut before its answer comes. */
  | 'unheard'
  /** Nothing comes back. */
  | 'silent'

/** A line to a server of this machine on which things go wrong. */
export async function badLine(endpoint: string) {
  let calls = 0
  let fateOf: (call: number) => Fate = () => 'well'
  const line = createServer((incoming, outgoing) => {
    const fate = fateOf(calls++)
    if (fate === 'cut') return void incoming.socket.destroy()
    if (fate === 'silent') return void incoming.resume()
    if (fate === 'failing') {
      incoming.resume()
      return void outgoing.writeHead(500, { 'content-type': 'application/xml' }).end('<Error><Code>InternalError</Code></Error>')
    }
    const { method, url, headers } = incoming
    const call = request(endpoint + url, { method: method ?? 'GET', headers }, (response) => {
      if (fate === 'unheard') return void response.resume().on('end', () => incoming.socket.destroy())
      outgoing.writeHead(response.statusCode ?? 502, response.headers)
      response.pipe(outgoing)
    })
    call.on('error', () => incoming.socket.destroy())
    incoming.pipe(call)
  }).listen(0, '127.0.0.1')
  await once(line, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    get calls() {
      return calls
    },
    /** From now on, calls counted from none. */
    while(fates: (call: number) => Fate) {
      calls = 0
      fateOf = fates
    },
    stop() {
      line.close()
      line.closeAllConnections()
    },
  }
}
