import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

/** What becomes of a request on its way. */
export type Fate =
  | 'well'
  /** The server says that it has failed. */
  | 'failing'
  /** The connection is cut before the server hears of it. */
  | 'cut'
  /** The server does it, and the connection is cut before its answer comes. */
  | 'unheard'
  /** The server does it, and the connection is cut in the middle of its answer. */
  | 'half'
  /** The answer comes in small parts, with pauses. */
  | 'slow'
  /** Nothing comes back. */
  | 'silent'

/** A line to a server of this machine on which things go wrong. */
export async function badLine(endpoint: string) {
  let calls = 0
  let fateOf: (call: number, method: string) => Fate = () => 'well'
  const line = createServer((incoming, outgoing) => {
    const fate = fateOf(calls++, incoming.method ?? 'GET')
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
      if (fate === 'half') return void breakOff(response, outgoing)
      if (fate === 'slow') return void pipeSlowly(response, outgoing)
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
    while(fates: (call: number, method: string) => Fate) {
      calls = 0
      fateOf = fates
    },
    stop() {
      line.close()
      line.closeAllConnections()
    },
  }
}

async function breakOff(response: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const bytes = await buffer(response)
  outgoing.write(bytes.subarray(0, bytes.length / 2), () => outgoing.destroy())
}

async function pipeSlowly(response: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const bytes = await buffer(response)
  const step = Math.ceil(bytes.length / 4)
  for (let from = 0; from < bytes.length; from += step) {
    await sleep(50)
    outgoing.write(bytes.subarray(from, from + step))
  }
  outgoing.end()
}
