import { readFile, realpath, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { fallbackLanguages, languageOfPath, localizePath } from '@justicia/shared-content/languages'
import { orAbsent } from '@justicia/shared-content/orAbsent'
import type { SiteModel } from '@justicia/shared-content/pages/model'
import { LRUCache } from 'lru-cache'
import { escapeXml } from '../extras/escapeXml.ts'
import { contentTypeOf, contentTypes, isText } from '../output/contentTypes.ts'
import { goneMark } from '../output/goneMark.ts'
import { movedMark, readMoved } from '../output/movedMark.ts'
import { distLayout } from '../release/distLayout.ts'
import { channelPath } from './channelRoutes.ts'
import { type FoundFile, findFile } from './findFile.ts'
import { handOn } from './handOn.ts'
import { localizeLinks } from './localizeLinks.ts'
import { oneAtATime } from './oneAtATime.ts'
import { type Coding, codingOf, type Representation, represent } from './representation.ts'
import { sendRepresentation } from './sendRepresentation.ts'
import { cacheControlOf, forgetting, revalidatedCache, securityHeaders } from './siteHeaders.ts'
import { localOrigin, siteOfHost } from './siteOfHost.ts'

/** Milliseconds after which a connection is closed. */
export interface Patience {
  /** For all of a request, its headers first. */
  request: number
  /** Without a byte sent or taken. */
  silence: number
}

/** Answers that are kept, in bytes: everybody who is sent a file is sent the same memory. */
const memory = 64 * 1024 * 1024
/** A tree that was live a moment ago may become the next one: how often, and after how many milliseconds a file is looked for again. */
const switching = { times: 50, pause: 5 }

/**
 * Serves the sites of an output folder, each by its local host name. Files are looked up at every request, so a new
 * release shows as soon as it is switched to.
 */
export function createSiteServer(input: {
  dist: string
  sites: readonly Pick<SiteModel, 'slug' | 'name' | 'origin'>[]
  patience?: Patience
  /** Address of the process of the channels on this machine; what pages ask of it is refused where there is none. */
  channels?: string
}): Server {
  const { sites, channels, patience = { request: 10_000, silence: 20_000 } } = input
  const layout = distLayout(input.dist)
  const slugs = new Set(sites.map(({ slug }) => slug))
  const kept = new LRUCache<string, Representation, Wanted>({
    maxSize: memory,
    sizeCalculation: ({ bytes }) => bytes.length + 1,
    fetchMethod: async (_key, _stale, { context }) => read(context),
  })
  const server = createServer(
    { headersTimeout: patience.request, requestTimeout: patience.request, connectionsCheckingInterval: 1000 },
    oneAtATime(async (request, response) => {
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
      await answer(request, response).catch((error: Error) => {
        process.stderr.write(`${error.stack}\n`)
        if (response.headersSent) return void response.destroy()
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
        response.end('El servidor local falló. Mira la terminal.\n')
      })
    }),
  )
  server.setTimeout(patience.silence)
  return server

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const channel = channels === undefined ? undefined : channelPath(request.url ?? '')
    if (channel !== undefined && request.method === 'POST') return handOn(request, response, new URL(channel, channels))
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD', connection: 'close' }).end()
      return
    }
    const port = request.socket.localPort ?? 0
    const slug = siteOfHost(request.headers.host ?? '', slugs)
    const coding = codingOf(request.headers['accept-encoding'])
    const sendOwn = async (html: string) => {
      response.setHeader('cache-control', revalidatedCache)
      response.setHeader('vary', 'accept-encoding')
      const representation = await represent(Buffer.from(html), contentTypeOf('.html'), coding)
      sendRepresentation(request, response, { status: 404, representation })
    }
    if (slug === undefined) return sendOwn(unknownHostPage(sites, port))
    const [pathname = '/', query] = (request.url ?? '/').split('?', 2)
    const origins = new Map(sites.map((site) => [site.origin, localOrigin(site.slug, port)]))
    const find = async (address: string) =>
      open({ siteDir: () => layout.site(slug), address, origins, coding, range: request.headers.range })
    let found = await find(pathname)
    const left = await leftBy(layout.site(slug), pathname)
    let status: 200 | 404 | 410 = left === 'gone' ? 410 : 200
    const to = found.kind === 'redirect' ? found.to : left === 'gone' ? undefined : left?.to
    if (to !== undefined) {
      response.writeHead(301, { location: `${to}${query === undefined ? '' : `?${query}`}`, 'content-length': 0 }).end()
      return
    }
    for (const address of notFoundAddresses(pathname)) {
      if (found.kind !== 'none') break
      status = 404
      found = await find(address)
    }
    if (found.kind !== 'opened') return sendOwn(notBuiltPage)
    response.setHeader('cache-control', status === 200 ? cacheControlOf(pathname) : revalidatedCache)
    if (pathname === forgetting.address) response.setHeader(forgetting.name, forgetting.value)
    if (isText(found.representation.type)) response.setHeader('vary', 'accept-encoding')
    sendRepresentation(request, response, { status, representation: found.representation })
  }

  async function open(asked: Asked): Promise<Opened> {
    for (let again = switching.times; ; again--) {
      const folder = await folderAt(asked.siteDir())
      const opened = folder === undefined ? none : await openIn(folder.root, asked)
      if (opened.kind !== 'none' || again === 0) return folder === undefined ? { kind: 'unbuilt' } : opened
      if (folder !== undefined && folder.inode === (await folderAt(asked.siteDir()))?.inode) return opened
      await wait(switching.pause)
    }
  }

  async function openIn(root: string, { address, origins, coding, range }: Asked): Promise<Opened> {
    const found = await findFile(root, address)
    if (found.kind !== 'file') return found
    const type = contentTypeOf(found.file)
    const wanted = { file: found.file, type, origins, coding: isText(type) && range === undefined ? coding : undefined }
    const representation = await kept
      .fetch([found.file, found.version, wanted.coding].join(' '), { context: wanted })
      .catch(orAbsent)
    return representation === undefined ? none : { kind: 'opened', representation }
  }
}

interface Asked {
  /** Looked up again at every try: it changes while the site is switched. */
  siteDir: () => string
  address: string
  origins: ReadonlyMap<string, string>
  coding: Coding | undefined
  range: string | undefined
}
type Opened = { kind: 'opened'; representation: Representation } | { kind: 'unbuilt' } | Exclude<FoundFile, { kind: 'file' }>
const none = { kind: 'none' } as const

interface Wanted {
  file: string
  type: string
  origins: ReadonlyMap<string, string>
  coding: Coding | undefined
}

async function read({ file, type, origins, coding }: Wanted): Promise<Representation> {
  const content = await readFile(file)
  const isPage = type === contentTypes.html
  return represent(isPage ? Buffer.from(localizeLinks(content.toString(), origins)) : content, type, coding)
}

/** What became of a page that is at an address no more: it was withdrawn, or is elsewhere; undefined of every other address. */
async function leftBy(dir: string, pathname: string): Promise<'gone' | { to: string } | undefined> {
  if (!pathname.endsWith('/')) return undefined
  const root = await realpath(dir).catch(orAbsent)
  if (root === undefined) return undefined
  if ((await findFile(root, pathname + goneMark)).kind === 'file') return 'gone'
  const moved = await findFile(root, pathname + movedMark)
  const text = moved.kind === 'file' ? await readFile(moved.file, 'utf8').catch(orAbsent) : undefined
  const to = text === undefined ? undefined : readMoved(text)
  return to === undefined ? undefined : { to }
}

/** The folder that stands at a path at this moment, or that a link there leads to. */
async function folderAt(dir: string): Promise<{ root: string; inode: number } | undefined> {
  const root = await realpath(dir).catch(orAbsent)
  const stats = root === undefined ? undefined : await stat(root).catch(orAbsent)
  return root === undefined || stats === undefined ? undefined : { root, inode: stats.ino }
}

/** The site's own pages for an address that it does not have, in the address's language first. */
function notFoundAddresses(pathname: string): string[] {
  return fallbackLanguages(languageOfPath(pathname)).map((key) => localizePath('/404.html', key))
}

const notBuiltPage = `<!doctype html><html lang="es-MX"><meta charset="utf-8"><title>Sitio sin construir</title>
<p>Este sitio todavía no está construido. Corre <code>npm run build</code> y vuelve a cargar la página.</p></html>`

function unknownHostPage(sites: readonly Pick<SiteModel, 'slug' | 'name'>[], port: number): string {
  const items = sites.map(({ slug, name }) => `<li><a href="${localOrigin(slug, port)}/">${escapeXml(name)}</a></li>`)
  return `<!doctype html><html lang="es-MX"><meta charset="utf-8"><title>No hay ningún sitio en esta dirección</title>
<h1>No hay ningún sitio en esta dirección</h1><p>Estos sí existen:</p><ul>${items.join('')}</ul></html>`
}
