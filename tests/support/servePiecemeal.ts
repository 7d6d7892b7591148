import { createServer, request, type Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** Long enough for a browser to paint what it has. */
const pause = 25

/**
 * A server before the one at `port` that hands on what it answers, but sends the first `elements` elements of a page's
 * body one after another, as the worst connection would: it may stop anywhere, and a reader sees what has come so far.
 */
export function servePiecemeal(port: number, elements: number): Server {
  return createServer((asked, answer) => {
    const headers = { ...asked.headers, 'accept-encoding': 'identity' }
    const call = request({ host: '127.0.0.1', port, path: asked.url, headers }, async (response) => {
      if (!response.headers['content-type']?.startsWith('text/html')) {
        answer.writeHead(response.statusCode ?? 502, response.headers)
        response.pipe(answer)
        return
      }
      const { 'content-length': _, ...rest } = response.headers
      answer.writeHead(response.statusCode ?? 502, rest)
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      const page = Buffer.concat(chunks).toString()
      const body = page.indexOf('<body')
      answer.write(page.slice(0, body))
      const pieces = page.slice(body).split(/(?=<[a-z])/)
      for (const piece of pieces.slice(0, elements)) {
        if (answer.destroyed) return
        answer.write(piece)
        await sleep(pause)
      }
      answer.end(pieces.slice(elements).join(''))
    })
    call.on('error', () => answer.destroy())
    call.end()
  })
}
