import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { PageModel } from '@justicia/shared-content/pages/model'
import type { SiteRenderer } from '@justicia/shared-content/pages/renderer'

/** Bytes of a page model; the largest of the corpus has some 300 kB. */
const mostBytes = 4 * 1024 * 1024

/**
 * Draws pages for the preview of the CMS: `POST /` with a page model as JSON is answered with the page's HTML. It reads and
 * keeps nothing, and shows only what it was sent. 405 for another method, 415 for what is no JSON, 413 for more than a page,
 * 400 for half of one, 422 for a model that the templates cannot draw.
 */
export function createPageDrawer({ render }: Pick<SiteRenderer, 'render'>): Server {
  return createServer({ headersTimeout: 10_000, requestTimeout: 20_000 }, async (request, response) => {
    const answer = (status: number, text: string, type = 'text/plain') => {
      response.writeHead(status, {
        'content-type': `${type}; charset=utf-8`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      })
      response.end(text)
    }
    if (request.method !== 'POST') return answer(405, 'Se pide con POST.\n')
    // A page of the web cannot send this type to another origin without asking first.
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return answer(415, 'Se manda como JSON.\n')
    try {
      const text = await bodyOf(request)
      if (text === undefined) return answer(413, 'Es más que una página.\n')
      const model = modelOf(text)
      if (model === undefined) return answer(400, 'No es una página.\n')
      answer(200, await render(model), 'text/html')
    } catch (error) {
      process.stderr.write(`${(error as Error).stack}\n`)
      if (response.headersSent) response.destroy()
      else answer(422, 'La página no se pudo dibujar.\n')
    }
  })
}

/** What was sent; undefined when it is too much. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes <= mostBytes) chunks.push(chunk)
  }
  return bytes > mostBytes ? undefined : Buffer.concat(chunks).toString('utf8')
}

function modelOf(text: string): PageModel | undefined {
  try {
    const model: unknown = JSON.parse(text)
    return typeof model === 'object' && model !== null && 'template' in model ? (model as PageModel) : undefined
  } catch {
    return undefined
  }
}
