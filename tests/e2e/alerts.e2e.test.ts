import AxeBuilder from '@axe-core/playwright'
import type { AlertModel } from '@justicia/shared-content/pages/alerts'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { guide } from '../../sites/src/examples/guideExamples.ts'
import { desktop, narrow, phone, useBrowser } from './support/browser.ts'
import { useExamplePages } from './support/examplePages.ts'

const { open } = useBrowser()
const { visit } = useExamplePages()

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
const alert = (id: string, changes: Partial<AlertModel> = {}): AlertModel => ({
  id,
  severity: 'information',
  language: 'es',
  place: 'Jalisco',
  ofState: true,
  from: '2026-11-20T08:00-06:00',
  until: inAnHour(),
  ends: '5 de diciembre de 2026, 18:00',
  title: 'La defensoría cambió de domicilio',
  text: 'La nueva dirección ya está en el directorio de este sitio.',
  strip: { calls: [] },
  ...changes,
})
const told = (page: Page) => page.waitForResponse((response) => response.url().endsWith('/avisos.json'))
/** Sums what moved without anybody's doing, from the first paint on. */
const watchShifts = `window.moved = 0; new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.moved += value }).observe({ type: 'layout-shift', buffered: true })`
const moved = (page: Page) => page.evaluate(() => (window as unknown as { moved: number }).moved)

describe('an alert that began after the page was made', () => {
  it.each(['information', 'important', 'danger'] as const)('comes of itself, %s, and nothing moves', async (severity) => {
    for (const viewport of [narrow, desktop])
      await open({ viewport, reducedMotion: 'reduce' }, async (page) => {
        await page.addInitScript(watchShifts)
        await visit(page, guide, { told: () => [alert('a-1', { severity })] })
        const shown = page.locator('.late .alert')
        await shown.waitFor()
        expect(await shown.getAttribute('role')).toBe(severity === 'danger' ? 'alert' : null)
        expect(await moved(page)).toBe(0)
        expect((await new AxeBuilder({ page }).include('#avisos').analyze()).violations).toEqual([])
        const box = await shown.boundingBox()
        expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= viewport.width).toBe(true)
      })
  })

  it('interrupts who listens once in a tab', async () => {
    await open({ viewport: phone }, async (page) => {
      const alerts = { told: () => [alert('a-1', { severity: 'danger' })] }
      await visit(page, guide, alerts)
      await page.locator('.late [role=alert]').waitFor()
      await page.reload()
      await page.locator('.late .alert').waitFor()
      expect(await page.locator('.late [role=alert]').count()).toBe(0)
    })
  })

  it('is not asked for without JavaScript, nor by who has left', async () => {
    await open({ viewport: phone, javaScriptEnabled: false }, async (page) => {
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      await visit(page, guide)
      await page.waitForLoadState('load')
      expect(asked).not.toContain('/avisos.json')
    })
    await open({ viewport: phone }, async (page, context) => {
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      await context.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: '<title>otra</title>' }))
      await page.addInitScript(`addEventListener('load', () => document.getElementById('exit').click(), { capture: true })`)
      await visit(page, guide)
      await page.waitForURL(/^https:/)
      expect(asked).not.toContain('/avisos.json')
    })
  })
})

describe('an alert that stands above the page', () => {
  it('is there without JavaScript, and not told twice with it', async () => {
    const one = () => [alert('a-1')]
    await open({ viewport: phone, javaScriptEnabled: false }, async (page) => {
      await visit(page, guide, { above: one })
      expect(await page.locator('.alert').isVisible()).toBe(true)
      expect(await page.locator('.alert button').count()).toBe(0)
    })
    await open({ viewport: phone }, async (page) => {
      const answer = told(page)
      await visit(page, guide, { above: one, told: one })
      await answer
      await page.evaluate(() => new Promise((done) => setTimeout(done)))
      expect(await page.locator('.alert').count()).toBe(1)
      expect(await page.locator('.late').count()).toBe(0)
    })
  })

  it('is dismissed for good, alone, before anything is painted, until what was stored is erased', async () => {
    await open({ viewport: phone }, async (page) => {
      const both = () => [alert('a-1'), alert('b-2', { title: 'Otra cosa que saber hoy' })]
      await visit(page, guide, { above: both, told: both })
      await page.locator('#aviso-a-1').getByRole('button', { name: 'Quitar este aviso' }).click()
      expect(await page.locator('#aviso-a-1').count()).toBe(0)
      await page.addInitScript(watchShifts)
      const answer = told(page)
      await page.reload()
      await answer
      expect(await page.locator('#aviso-a-1').isVisible()).toBe(false)
      expect(await page.locator('#aviso-b-2').isVisible()).toBe(true)
      expect(await moved(page)).toBe(0)
      await page.evaluate(() => localStorage.clear())
      await page.reload()
      expect(await page.locator('#aviso-a-1').isVisible()).toBe(true)
    })
  })

  it('goes when it was taken back, and when it has ended, and leaves its room', async () => {
    await open({ viewport: phone }, async (page) => {
      const ended = alert('z-9', { until: '2026-11-20T09:00-06:00' })
      await page.addInitScript(watchShifts)
      await visit(page, guide, { above: () => [ended, alert('a-1')], told: () => [] })
      await page.locator('#aviso-a-1').waitFor({ state: 'hidden' })
      expect(await page.locator('#aviso-z-9').count()).toBe(0)
    })
  })

  it('goes at its last minute from a page that nobody can refresh', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.clock.install()
      await visit(page, guide, { above: () => [alert('a-1')], told: () => [alert('a-1')] })
      expect(await page.locator('#aviso-a-1').isVisible()).toBe(true)
      await page.clock.fastForward('01:00:01')
      await page.locator('#aviso-a-1').waitFor({ state: 'hidden' })
    })
  })
})
