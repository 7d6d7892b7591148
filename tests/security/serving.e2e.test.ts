import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { listen } from '../../build-scripts/src/steps/listen.ts'
import { useBrowser } from '../e2e/support/browser.ts'
import { configuredServers, startNode, type WebServer } from './support/webServers.ts'

const { open } = useBrowser()

/** Somebody else's page that shows a site in a frame. */
let stranger: Server
let strangerPort: number
beforeAll(async () => {
  stranger = createServer((request, response) => {
    const framed = new URL(request.url ?? '/', 'http://localhost').searchParams.get('framed') ?? ''
    response.setHeader('content-type', 'text/html').end(`<!doctype html><iframe src="${framed}"></iframe>`)
  })
  strangerPort = await listen(stranger, 0)
})
afterAll(async () => {
  stranger.close()
  await once(stranger, 'close')
})

const siteDir = (slug: string) => path.join(inject('dist'), 'live', slug)
const servers: [name: string, start: () => Promise<WebServer>][] = [
  ['node', () => startNode(inject('dist'))],
  ...configuredServers.map(([name, start]): [string, () => Promise<WebServer>] => [
    name,
    () =>
      start({
        sites: [
          { domain: 'localhost', dir: siteDir('nacional') },
          { domain: 'jalisco.localhost', dir: siteDir('jalisco') },
        ],
      }),
  ]),
]

describe.each(servers)('a browser, where %s serves,', (_name, start) => {
  let server: WebServer
  let site: string
  beforeAll(async () => {
    server = await start()
    site = `http://jalisco.localhost:${server.port}`
  })
  afterAll(() => server.stop())

  it.each([true, false])(
    'tells nobody where a reader who leaves in a hurry comes from, scripts: %s',
    async (javaScriptEnabled) => {
      await open({ javaScriptEnabled, serviceWorkers: 'block' }, async (page, context) => {
        const asked: Record<string, string>[] = []
        await context.route('https://www.google.com.mx/**', async (route) => {
          asked.push(await route.request().allHeaders())
          await route.fulfill({ contentType: 'text/html', body: '<title>Buscador</title>' })
        })
        await page.goto(`${site}/`)
        await page.locator('#exit').click()
        await page.waitForURL('https://www.google.com.mx/**')
        // Pages say so themselves too; of what is no page only the server can.
        await page.goto(`${site}/robots.txt`)
        await page.evaluate(() => location.replace('https://www.google.com.mx/'))
        await page.waitForURL('https://www.google.com.mx/**')
        expect(asked.length).toBeGreaterThanOrEqual(2)
        for (const headers of asked) expect(headers).not.toHaveProperty('referer')
      })
    },
  )

  it('shows no site in the frame of somebody else’s page', async () => {
    await open({}, async (page) => {
      for (const address of ['/', '/guias/', '/robots.txt', '/no-existe/']) {
        await page.goto(`http://localhost:${strangerPort}/?framed=${encodeURIComponent(`${site}${address}`)}`)
        const [framed] = page.mainFrame().childFrames()
        expect(framed?.url()).toBe('chrome-error://chromewebdata/')
      }
    })
  })

  it('runs a site whole: its sheet, its scripts, its search', async () => {
    await open({}, async (page) => {
      const faults: string[] = []
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
      page.on('response', (response) => response.status() >= 400 && faults.push(response.url()))
      await page.goto(`${site}/buscar/?q=robo`)
      await page.getByRole('link', { name: /rob/i }).first().waitFor()
      await page.goto(`${site}/guias`)
      expect(page.url()).toBe(`${site}/guias/`)
      expect(faults).toEqual([])
    })
  })
})
