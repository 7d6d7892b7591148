import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { PageModelOf } from '@justicia/shared-content/pages/model'
import { createSiteServer } from '../../../build-scripts/src/serve/createSiteServer.ts'
import { MemoryBus } from '../../../cms/src/channels/server/MemoryBus.ts'
import { examples } from '../../../sites/src/examples/examples.ts'
import { loadSiteBundle } from '../../../sites/src/examples/siteBundle.ts'
import { startTestChannels } from '../../channels/support/testChannels.ts'

/** The chat's page of Jalisco, in Spanish, as it is once somebody has set opening hours. */
export const chatPage = examples.find(
  (model): model is PageModelOf<'chat'> => model.template === 'chat' && model.language === 'es' && model.body.hours !== undefined,
) as PageModelOf<'chat'>

/** What pages have asked of the chat: the last part of its address, and the headers. */
export interface Asked {
  path: string
  headers: IncomingMessage['headers']
}

/**
 * Jalisco's site with its chat behind one address, as a web server in front of both has them: the example of its page, all
 * else as it was built.
 */
export async function startChatSite(dist: string) {
  const bundle = await loadSiteBundle()
  const html = await bundle.render(chatPage)
  const asked: Asked[] = []
  const sockets = new Set<Socket>()
  let isCut = false
  let files = createSiteServer({ dist, sites: [chatPage.site] })
  const front = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { url = '' } = request
    if (url.startsWith('/canal/')) {
      if (isCut) return void request.socket.destroy()
      asked.push({ path: url.split('/').at(-1) ?? '', headers: request.headers })
    }
    if (url === '/chat/') {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      return void response.end(html)
    }
    if (url.startsWith('/assets/')) {
      response.setHeader('content-type', 'text/javascript')
      return void response.end(readFileSync(`${bundle.clientFolder}${url.slice(1)}`))
    }
    files.emit('request', request, response)
    return undefined
  })
  front.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
  const origin = `http://jalisco.localhost:${(front.address() as AddressInfo).port}`
  const running = await startTestChannels(new MemoryBus(), { stateOfOrigin: new Map([[origin, 'jalisco']]) })
  files = createSiteServer({ dist, sites: [chatPage.site], channels: running.base })
  return {
    ...{ origin, base: running.base, asked, html, desk: running.desk },
    /** Cuts all lines to the chat, and takes no new one until it is mended. */
    cut() {
      isCut = true
      for (const socket of sockets) socket.destroy()
    },
    mend() {
      isCut = false
    },
    async stop() {
      await running.stop()
      front.closeAllConnections()
      front.close()
    },
  }
}
