import { type IncomingHttpHeaders, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { connect } from 'node:net'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  bytes: Buffer
}

/** Asks a server of this machine for an address of a site, on a connection of its own. */
export function ask(input: {
  port: number
  /** Name that the request carries, without a port. */
  host: string
  address: string
  method?: string
  headers?: Record<string, string>
  secure?: boolean
}): Promise<Answer> {
  const { port, host, address, method = 'GET', headers = {}, secure = false } = input
  const options = {
    host: '127.0.0.1',
    port,
    path: address,
    method,
    agent: false,
    headers: { host: `${host}:${port}`, ...headers },
  }
  return new Promise((resolve, reject) => {
    const call = secure ? secureRequest({ ...options, servername: host, rejectUnauthorized: false }) : plainRequest(options)
    call.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
      )
      response.on('error', reject)
    })
    call.on('error', reject)
    call.end()
  })
}

/** Sends exactly these bytes and reads until the other side closes; for requests that no client would make. */
export function askRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(text))
    let answer = ''
    socket.setEncoding('latin1')
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? resolve(answer) : reject(error)))
  })
}
