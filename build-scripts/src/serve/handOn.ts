import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http'

/** Headers that are handed on: what the channels look at, and no cookie. */
const handed = ['accept', 'authorization', 'content-length', 'content-type', 'last-event-id', 'origin'] as const
const alsoCounted = ['dnt', 'sec-gpc'] as const

/**
 * Hands a request on to another server of this machine and its answer back as it comes, streams too. Who is not there is
 * 502; who leaves is left there as well.
 */
export function handOn(request: IncomingMessage, response: ServerResponse, to: URL): Promise<void> {
  return new Promise((resolve) => {
    const headers = Object.fromEntries(
      [...handed, ...alsoCounted].flatMap((name) => {
        const value = request.headers[name]
        return value === undefined ? [] : [[name, value]]
      }),
    )
    // A stream is silent for longer than a reader of files may be.
    request.socket.setTimeout(0)
    const asked = ask(
      to,
      { method: 'POST', headers: { ...headers, 'x-forwarded-for': request.socket.remoteAddress ?? '' } },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
        answer.on('error', () => response.destroy())
      },
    )
    asked.on('error', () => {
      if (!response.headersSent) response.writeHead(502, { 'content-length': 0 }).end()
      else response.destroy()
    })
    response.on('close', () => {
      asked.destroy()
      resolve()
    })
    request.pipe(asked)
  })
}
