import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import { fallbackLanguages, languageOfPath, localizePath } from '@justicia/shared-content/languages'
import type { SiteModel } from '@justicia/shared-content/pages/model'
import compression from 'compression'
import { lookup } from 'mrmime'
import sirv from 'sirv'
import { escapeXml } from '../extras/escapeXml.ts'
import { distLayout } from '../stage/distLayout.ts'
import { findPage } from './findPage.ts'
import { localizeLinks } from './localizeLinks.ts'
import { securityHeaders } from './securityHeaders.ts'
import { localOrigin, siteOfHost } from './siteOfHost.ts'

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/**
 * Serves the sites of an output folder, each by its local host name. Files are looked up at every request, so a new
 * build shows as soon as it is switched to.
 */
export function createSiteServer(input: { dist: string; sites: readonly Pick<SiteModel, 'slug' | 'name' | 'origin'>[] }): Server {
  const { sites } = input
  const layout = distLayout(input.dist)
  const slugs = new Set(sites.map(({ slug }) => slug))
  const files = new Map(
    sites.map(({ slug }) => [slug, sirv(layout.site(slug), { dev: true, etag: true, setHeaders: fileHeaders })]),
  )
  // `compression` is written for Express, whose request and response extend Node's own.
  const compress = compression() as unknown as Handler

  return createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    compress(request, response, () => {
      answer(request, response).catch((error: Error) => {
        process.stderr.write(`${error.stack}\n`)
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
        response.end('El servidor local falló. Mira la terminal.\n')
      })
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    const port = request.socket.localPort ?? 0
    const slug = siteOfHost(request.headers.host ?? '', slugs)
    if (slug === undefined) return sendHtml(request, response, 404, unknownHostPage(sites, port))
    const [pathname = '/', query] = (request.url ?? '/').split('?', 2)
    const found = await findPage(layout.site(slug), pathname)
    if (found.kind === 'redirect') {
      response.writeHead(301, { location: `${found.to}${query === undefined ? '' : `?${query}`}` }).end()
      return
    }
    const origins = new Map(sites.map((site) => [site.origin, localOrigin(site.slug, port)]))
    if (found.kind === 'page') return sendHtml(request, response, 200, localizeLinks(await readFile(found.file, 'utf8'), origins))
    files.get(slug)?.(request, response, () => {
      void sendNotFound({ request, response, siteDir: layout.site(slug), pathname, origins })
    })
  }
}

async function sendNotFound(input: {
  request: IncomingMessage
  response: ServerResponse
  siteDir: string
  pathname: string
  origins: ReadonlyMap<string, string>
}): Promise<void> {
  const { request, response, siteDir, pathname, origins } = input
  const candidates = fallbackLanguages(languageOfPath(pathname)).map((key) => localizePath('/404.html', key))
  for (const candidate of candidates) {
    const file = path.join(siteDir, candidate)
    const html = await readFile(file, 'utf8').catch(() => undefined)
    if (html !== undefined) return sendHtml(request, response, 404, localizeLinks(html, origins))
  }
  sendHtml(request, response, 404, notBuiltPage)
}

function sendHtml(request: IncomingMessage, response: ServerResponse, status: number, html: string): void {
  const etag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('cache-control', 'no-cache')
  response.setHeader('etag', etag)
  if (status === 200 && request.headers['if-none-match'] === etag) response.writeHead(304).end()
  else response.writeHead(status).end(request.method === 'HEAD' ? undefined : html)
}

/** Names made of a digest never change their content. */
const immutable = /^\/(assets|media|([\w-]+\/)?offline|pagefind\/(fragment|index|filter))\//

function fileHeaders(response: ServerResponse, pathname: string): void {
  const type = lookup(pathname) ?? 'application/octet-stream'
  const isText = /^(text\/|application\/(json|xml|manifest\+json)|image\/svg)/.test(type)
  response.setHeader('content-type', isText && !type.includes('charset') ? `${type}; charset=utf-8` : type)
  response.setHeader('cache-control', immutable.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache')
}

const notBuiltPage = `<!doctype html><html lang="es-MX"><meta charset="utf-8"><title>Sitio sin construir</title>
<p>Este sitio todavía no está construido. Corre <code>npm run build</code> y vuelve a cargar la página.</p></html>`

function unknownHostPage(sites: readonly Pick<SiteModel, 'slug' | 'name'>[], port: number): string {
  const items = sites.map(({ slug, name }) => `<li><a href="${localOrigin(slug, port)}/">${escapeXml(name)}</a></li>`)
  return `<!doctype html><html lang="es-MX"><meta charset="utf-8"><title>No hay ningún sitio en esta dirección</title>
<h1>No hay ningún sitio en esta dirección</h1><p>Estos sí existen:</p><ul>${items.join('')}</ul></html>`
}
