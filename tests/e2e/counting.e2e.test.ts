import { execFile } from 'node:child_process'
import { createServer, request as forward, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { emptyContent } from '@justicia/shared-content/content/kinds/lists'
import { counterAddress } from '@justicia/shared-content/measurement/hits'
import { patient } from '@justicia/shared-content/patience'
import { siteModels } from '@justicia/shared-content/plan/siteModels'
import { readStates } from '@justicia/shared-content/states'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { repository } from '../../build-scripts/src/repository.ts'
import { createSiteServer } from '../../build-scripts/src/serve/createSiteServer.ts'
import { MemoryBus } from '../../cms/src/channels/server/MemoryBus.ts'
import { pagesOf } from '../../cms/src/counts/countedPages.ts'
import { type Counting, startCounting } from '../../cms/src/counts/startCounting.ts'
import { newFolder } from '../../shared-content/src/testing/newFolder.ts'
import { startTestChannels } from '../channels/support/testChannels.ts'
import { axeFindings } from './support/axeFindings.ts'
import { phone, useBrowser } from './support/browser.ts'

const { open } = useBrowser()
const robo = '/guias/robo/'
const outcome = '/orientador/fui-victima/robo-con-violencia/'

let counting: Counting
let channels: Awaited<ReturnType<typeof startTestChannels>>
let front: Server
let origin: string
let kept: Readonly<Record<string, number>>
let asked: string[]

/** Jalisco's site with its counter behind one address, as a web server in front of both has them. */
beforeAll(async () => {
  const states = await readStates(path.join(repository, 'states.json'))
  const dist = newFolder()
  const flags = [`--out=${dist}`, `--content=${path.join(repository, 'shared-content/content')}`, '--states=jalisco']
  await promisify(execFile)(process.execPath, [path.join(repository, 'build-scripts/src/build.ts'), ...flags], {
    env: { ...process.env, JUSTICIA_COUNTER: 'visitas' },
  })
  const sites = createSiteServer({ dist, sites: siteModels({ content: emptyContent(), states }) })
  front = createServer((request, response) => {
    if (!request.url?.startsWith('/canal/')) return void sites.emit('request', request, response)
    asked.push(request.url)
    const { headers, method } = request
    const address = `${channels.base}${request.url.slice('/canal'.length)}`
    request.pipe(
      forward(address, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      }),
    )
  })
  asked = []
  await new Promise<void>((resolve) => void front.listen(0, '127.0.0.1', resolve))
  origin = `http://jalisco.localhost:${(front.address() as AddressInfo).port}`
  counting = await startCounting({
    siteOfOrigin: new Map([[origin, 'jalisco']]),
    readPages: async () => pagesOf({ guides: ['robo'], outcomes: ['fui-victima/robo-con-violencia'] }),
    store: {
      keep: async (_, counts) => {
        kept = counts
      },
    },
    log: { warn: () => undefined },
  })
  channels = await startTestChannels(new MemoryBus(), { countHits: counting.answer })
}, patient(240_000))
afterAll(async () => {
  front.closeAllConnections()
  await new Promise((resolve) => void front.close(resolve))
  await channels.stop()
  await counting.stop()
})
beforeEach(() => {
  asked = []
})

const counted = async (key: string) => {
  await counting.keep()
  return kept?.[`jalisco ${key}`] ?? 0
}
const grows = async (key: string, act: () => Promise<unknown>) => {
  const before = await counted(key)
  await act()
  await expect.poll(() => counted(key), { timeout: patient(15_000) }).toBe(before + 1)
}
const go = (page: Page, address: string) => page.goto(`${origin}${address}`)

describe('a site with a counter', () => {
  it('asks at the end of a guide whether it was of use, and counts the answer once', async () => {
    await open({ viewport: phone }, async (page) => {
      await go(page, robo)
      const ask = page.locator('#helped')
      await ask.getByRole('button', { name: 'Sí, me sirvió' }).waitFor()
      expect(await axeFindings(page)).toEqual([])
      await grows(`helped es ${robo}`, () => ask.getByRole('button', { name: 'Sí, me sirvió' }).click())
      await ask.getByText('Gracias.').waitFor()
      expect(await ask.getByRole('button').count()).toBe(0)
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status')
      expect(await page.context().cookies()).toEqual([])
      await go(page, `/en${robo}`)
      await grows(`not-helped en ${robo}`, () => page.getByRole('button', { name: 'No, it was not' }).press('Enter'))
    })
  })

  it('counts that a search found nothing, when somebody has stopped typing, and not what was typed', async () => {
    await open({ viewport: phone }, async (page) => {
      const bodies: (string | null)[] = []
      page.on('request', (request) => void (request.url().endsWith(counterAddress) && bodies.push(request.postData())))
      await go(page, '/buscar/')
      await page.locator('main #q').pressSequentially('zxqwvkjh')
      await grows('no-result es /buscar/', () => page.locator('#status', { hasText: 'zxqwvkjh' }).waitFor())
      expect(bodies).toEqual(['{"kind":"visit","page":"/buscar/"}', '{"kind":"no-result","page":"/buscar/"}'])
      await page.locator('main #q').fill('me robaron')
      await page.locator('#results li').first().waitFor()
      await wait(2500)
      expect(bodies).toHaveLength(2)
    })
  })

  it('counts the outcome of a question flow, and pages that are opened', async () => {
    await open({}, async (page) => {
      await grows(`visit es ${outcome}`, () => grows(`outcome es ${outcome}`, () => go(page, outcome)))
    })
  })

  it.each([
    ['Global Privacy Control', () => Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })],
    ['Do Not Track', () => Object.defineProperty(Navigator.prototype, 'doNotTrack', { get: () => '1' })],
  ])('sends nothing where the browser asks against it: %s', async (_, ask) => {
    await open({}, async (page, context) => {
      await context.addInitScript(ask)
      for (const address of [robo, outcome, '/buscar/']) {
        await go(page, address)
        await page.waitForLoadState('load')
        if (address === robo) expect(await page.locator('#helped').isVisible()).toBe(false)
      }
      await page.locator('main #q').fill('zxqwvkjh')
      await page.locator('#status', { hasText: 'zxqwvkjh' }).waitFor()
      await wait(2500)
      expect(asked).toEqual([])
    })
  })

  it('asks nothing and sends nothing without JavaScript', async () => {
    await open({ javaScriptEnabled: false }, async (page) => {
      await go(page, robo)
      expect(await page.locator('#helped').isVisible()).toBe(false)
      expect(asked).toEqual([])
    })
  })

  it('works on where the counter does not answer', async () => {
    await open({}, async (page) => {
      const faults: string[] = []
      page.on('pageerror', ({ message }) => void faults.push(message))
      await page.route(`**${counterAddress}`, (route) => route.abort())
      await go(page, robo)
      await page.getByRole('button', { name: 'Sí, me sirvió' }).click()
      await page.getByText('Gracias.').waitFor()
      expect(faults).toEqual([])
    })
  })

  it('says so where it says what it does with what readers do', async () => {
    await open({ javaScriptEnabled: false }, async (page) => {
      await go(page, '/acerca/privacidad/')
      expect(await page.locator('main').textContent()).toContain('Este sitio solo cuenta, por día,')
      expect(await page.locator('main').textContent()).not.toContain('No medimos tus visitas')
    })
  })
})
