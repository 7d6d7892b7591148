import type { KeptPack } from '@justicia/shared-content/pages/offlinePack'
import { packMemory, type Recollection } from './packMemory.ts'
import { type MemoryReason, withNotice } from './withNotice.ts'
import type { FetchEvent, WorkerScope } from './workerScope.ts'

/** Milliseconds that a kept page may take before the copy is shown; longer when the reader asked for it again. */
const patience = 3000
const patienceAtReload = 15_000

/**
 * Keeps one pack of pages on the device and answers with it when the network does not. The network goes first; what is
 * kept is the same for everyone and never depends on what was read.
 */
export function startOfflineWorker(scope: WorkerScope, kept: KeptPack): void {
  const memory = packMemory(kept, new URL(scope.registration.scope).pathname)
  const assets = new Set(kept.assets)

  // A new version takes over at once: it is whole, and pages that are open have all they need.
  scope.addEventListener('install', (event) => event.waitUntil(memory.store().then(() => scope.skipWaiting())))
  scope.addEventListener('activate', (event) =>
    event.waitUntil(Promise.all([memory.forgetOthers(), scope.registration.navigationPreload?.enable(), scope.clients.claim()])),
  )
  // The only message: keep, now, what is missing or damaged, and answer whoever asks whether it worked.
  scope.addEventListener('message', (event) => {
    const stored = memory.store().then(
      () => true,
      () => false,
    )
    event.waitUntil(stored.then((isStored) => event.ports[0]?.postMessage(isStored)))
  })
  scope.addEventListener('fetch', (event) => {
    const { request } = event
    const url = new URL(request.url)
    if (request.method !== 'GET' || url.origin !== scope.location.origin) return
    if (request.mode === 'navigate') event.respondWith(answerPage(event, url.pathname))
    else if (assets.has(url.pathname)) event.respondWith(answerAsset(event, url.pathname))
  })

  async function answerPage(event: FetchEvent, pathname: string): Promise<Response> {
    const during = (work: Promise<unknown>) => event.waitUntil(work)
    const fresh = answerOrNothing(freshPage(event))
    // The browser counts a preload that nobody waits for as broken off.
    during(fresh)
    const isReload = ['no-cache', 'reload'].includes(event.request.cache)
    const first = await Promise.race([fresh, after(isReload ? patienceAtReload : patience)])
    if (isOfTheSite(first)) return first
    const copy = await memory.recall(pathname.endsWith('/') ? pathname : `${pathname}/`, during)
    if (copy !== undefined) return pageFrom(copy, reasonOf(first), copy.keptOn)
    const late = await fresh
    if (late !== undefined) return late
    const fallback = await memory.recall(undefined, during)
    return fallback === undefined ? lastResort() : pageFrom(fallback, 'offline', undefined)
  }

  async function answerAsset(event: FetchEvent, pathname: string): Promise<Response> {
    const fresh = answerOrNothing(fetch(event.request))
    const first = await Promise.race([fresh, after(patience)])
    // A copy of an older version names scripts that the server may no longer have.
    if (first instanceof Response && first.ok && !isPage(first)) return first
    const copy = await memory.recall(pathname, (work) => event.waitUntil(work))
    if (copy !== undefined) return new Response(copy.text, { headers: { 'content-type': copy.type } })
    return (await fresh) ?? Response.error()
  }

  /** Without network and without what was kept: the little that the worker itself carries. */
  function lastResort(): Response {
    return new Response(kept.lastResort, { status: 503, headers: { 'content-type': 'text/html;charset=utf-8' } })
  }
}

async function freshPage({ preloadResponse, request }: FetchEvent): Promise<Response> {
  return (await preloadResponse) ?? (await fetch(request))
}

/** A network that fails is a case to deal with, not an error. */
async function answerOrNothing(answer: Promise<Response>): Promise<Response | undefined> {
  return await answer.catch(() => undefined)
}

function after(milliseconds: number): Promise<'late'> {
  return new Promise((resolve) => setTimeout(() => resolve('late'), milliseconds))
}

/**
 * A page, a redirect, or that there is no such page. Anything else comes from a server that fails, or from something in
 * between that wants a password or lets nothing through.
 */
function isOfTheSite(answer: Response | 'late' | undefined): answer is Response {
  if (!(answer instanceof Response)) return false
  return answer.ok ? isPage(answer) : answer.type === 'opaqueredirect' || [304, 404, 410].includes(answer.status)
}

function isPage(answer: Response): boolean {
  return answer.headers.get('content-type')?.startsWith('text/html') ?? false
}

function reasonOf(answer: Response | 'late' | undefined): MemoryReason {
  if (answer === 'late') return 'slow'
  return answer === undefined ? 'offline' : 'down'
}

function pageFrom({ text, type, pack, pages }: Recollection, reason: MemoryReason, keptOn: Date | undefined): Response {
  return new Response(withNotice(text, { pack, reason, keptOn, pages }), {
    status: keptOn === undefined ? 503 : 200,
    headers: { ...pack.headers, 'content-type': type },
  })
}
