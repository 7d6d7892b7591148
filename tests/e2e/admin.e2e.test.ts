import { lstat, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { sha256 } from '@justicia/shared-content/digests'
import { patient } from '@justicia/shared-content/patience'
import { readPictograms } from '@justicia/shared-content/pictograms/readPictograms'
import { readStates } from '@justicia/shared-content/states'
import { describe, expect, it, vi } from 'vitest'
import { defaultContent, defaultStates } from '../../build-scripts/src/repository.ts'
import { differences } from '../cms/support/differences.ts'
import { firstOf, publish, unfold } from './support/adminForms.ts'
import { axeFindings } from './support/axeFindings.ts'
import { desktop, useBrowser } from './support/browser.ts'
import { useStartedCms } from './support/startedCms.ts'

/** Enough of them to see that one differs from the others; that an edit reaches all of them is seen at night. */
const sites = ['nacional', 'jalisco', 'oaxaca']
const { open } = useBrowser()
const { logIn, pageOf, snapshot, untilShown, ...started } = useStartedCms({ states: sites.join() })
const cms = (address: string) => `http://localhost:${started.cmsPort()}${address}`
const api = (address: string) => cms(`/api/${address}`)

describe('npm start', () => {
  it('serves the sites before the CMS is ready', () => {
    expect(started.sitesAnsweredFirst()).toBe(true)
  })

  it('serves the portal and the states that it is asked for, and no other', async () => {
    for (const { slug, short_name } of await readStates(defaultStates)) {
      const home = await pageOf(slug, '/')
      if (sites.includes(slug)) expect(home).toContain(short_name)
      else expect(home).not.toContain(short_name)
    }
    expect(await pageOf('nacional', '/')).toContain('¿En qué estado pasó?')
  })

  it('has seeded the whole corpus so that it comes back byte for byte', async () => {
    expect(differences(await snapshot(), defaultContent)).toBe('')
  })
})

describe('an editor', () => {
  it('changes a guide in the admin; published, the change comes to every site by itself', async () => {
    const summary = 'Resumen cambiado por la prueba: guarda silencio, pide defensa y pide que avisen a tu familia.'
    await open({ viewport: desktop }, async (page) => {
      await logIn(page)
      await page.goto(cms('/admin/collections/guides?limit=100'))
      await page.getByRole('link', { name: 'Me detuvieron', exact: true }).click()
      const box = page.locator('textarea[name=summary]')
      await box.waitFor()
      const pictogram = page.locator('.pictogram-field').first()
      const choose = (name: string) => pictogram.getByRole('radio', { name }).check({ timeout: patient(2000) })
      const id = /\/guides\/(\w+)/.exec(page.url())?.[1]
      const draft = async () => {
        const found = await page.request.get(api(`guides/${id}?draft=true&depth=0&locale=es`))
        return (await found.json()) as { summary: string; sections: object[] }
      }
      const isKept = async () => {
        const kept = await draft()
        return kept.summary === summary && JSON.stringify(kept.sections[0]).includes('"pictogram":"calma"')
      }
      // Before the form listens nobody hears what is written; rows fold once more when it has its answer from the server, and
      // a choice that is made then is lost: all is done until the draft that the form keeps by itself has it.
      await vi.waitFor(
        async () => {
          if (await isKept()) return
          for (const text of ['', summary]) await box.fill(text)
          await unfold(page, '[id^="sections-row-0"]')
          if (!(await pictogram.getByRole('radio').first().isVisible()))
            await pictogram.locator('summary').click({ timeout: patient(2000) })
          // Another one first: what is chosen already cannot be chosen.
          for (const name of ['Llamar', 'Guardar la calma']) await choose(name)
          await vi.waitFor(async () => expect(await isKept()).toBe(true), { timeout: patient(10_000), interval: 200 })
        },
        { timeout: patient(90_000), interval: 200 },
      )
      const reach = page.getByRole('region', { name: 'Si lo publicas' })
      await reach
        .getByText(/^Cambia (hasta )?\d+ páginas en 32 estados y en el portal nacional/)
        .waitFor({ timeout: patient(120_000) })
      await reach.locator('summary', { hasText: 'Ver qué páginas' }).press('Enter')
      await reach.locator('summary', { hasText: /^Jalisco \(\d+\)$/ }).press('Enter')
      await reach.getByRole('link', { name: '/guias/me-detuvieron/', exact: true }).waitFor()
      await reach.getByRole('button', { name: 'Ver cómo quedaría /guias/me-detuvieron/', exact: true }).press('Enter')
      const preview = page.getByRole('dialog', { name: 'Vista previa' })
      const drawn = preview.frameLocator('iframe')
      await drawn
        .getByText(summary)
        .first()
        .waitFor({ timeout: patient(30_000) })
      expect(await preview.getByRole('combobox', { name: 'Sitio' }).inputValue()).toBe('jalisco')
      await preview.getByRole('combobox', { name: 'Sitio' }).selectOption('oaxaca')
      await drawn
        .getByRole('link', { name: /Oaxaca/ })
        .first()
        .waitFor()
      await drawn.getByText(summary).first().waitFor()
      // Its links lead on within it.
      await drawn.locator('a[href="/"]:visible').first().click()
      await preview.getByRole('button', { name: 'Volver a la página del documento' }).click()
      await drawn.getByText(summary).first().waitFor()
      await page.setViewportSize({ width: 360, height: 780 })
      const links = preview.locator('.preview-links')
      // The list does not come at first.
      await page.route(/\/api\/preview\/links\/of\/.*turn=/, (route) => route.abort(), { times: 1 })
      await links.locator('summary').press('Enter')
      await links.getByRole('button', { name: 'Buscar otra vez' }).press('Enter')
      await links.getByText('No hay ninguno.').waitFor()
      await links.getByRole('button', { name: 'Crear enlace de Oaxaca', exact: true }).press('Enter')
      const shared = await links.getByRole('textbox', { name: 'Enlace' }).inputValue()
      const opened = await fetch(shared)
      expect(opened.status).toBe(200)
      const said = ['content-security-policy', 'cache-control', 'referrer-policy', 'x-robots-tag', 'x-content-type-options']
      expect(said.map((name) => opened.headers.get(name))).toEqual([
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
        'private, no-store',
        'no-referrer',
        'noindex, nofollow, noarchive',
        'nosniff',
      ])
      expect(opened.headers.get('set-cookie')).toBeNull()
      await open({ viewport: { width: 360, height: 780 } }, async (visitor) => {
        await visitor.goto(shared)
        await visitor.getByText('Borrador: no es lo publicado').waitFor()
        await visitor.getByText(summary).first().waitFor()
        expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      expect(await axeFindings(page, '.preview-panel')).toEqual([])
      await links.scrollIntoViewIfNeeded()
      await links.getByRole('button', { name: /^Retirar: Oaxaca/ }).press('Enter')
      await links.getByText('El enlace se retiró: ya no muestra nada.').waitFor()
      await links.getByText('No hay ninguno.').waitFor()
      expect((await fetch(shared)).status).toBe(410)
      await preview.press('Escape')
      await preview.waitFor({ state: 'hidden' })
      expect(await axeFindings(page, '.reach')).toEqual([])
      await page.setViewportSize(desktop)
      await page.locator('#action-save').press('Enter')
      const dialog = page.getByRole('dialog', { name: '¿Publicar en todas estas páginas?' })
      await dialog.getByText(/^Cambia (hasta )?\d+ páginas en 32 estados/).waitFor()
      expect(await axeFindings(page, '.reach-confirm')).toEqual([])
      await dialog.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
      expect((await draft()).summary).toBe(summary)
      expect(await publish(page)).toBe(200)
    })
    await untilShown(async () => {
      for (const site of sites) expect(await pageOf(site, '/guias/me-detuvieron/')).toContain(summary)
    })
    const firstStep = `<ol class="steps"><li><svg viewBox="0 0 24 24" aria-hidden="true"><path d="${readPictograms().calma}"/></svg>`
    expect(await pageOf('nacional', '/guias/me-detuvieron/')).toContain(firstStep)
  })

  it('changes a variant; published, the change comes to one site by itself', async () => {
    const words = 'Palabras que solo valen en Oaxaca.'
    await open({ viewport: desktop }, async (page) => {
      await logIn(page)
      const found = await page.request.get(api('variants?where[state][equals]=oaxaca&depth=0&limit=1'))
      const [variant] = (
        (await found.json()) as {
          docs: {
            id: string | number
            updatedAt: string
            guide: unknown
            overrides: { body?: { root: { children: unknown[] } } }[]
          }[]
        }
      ).docs
      const override = variant?.overrides.find(({ body }) => body !== undefined && body !== null)
      override?.body?.root.children.push({
        type: 'paragraph',
        version: 1,
        format: '',
        indent: 0,
        direction: null,
        textFormat: 0,
        textStyle: '',
        children: [{ type: 'text', version: 1, text: words, format: 0, detail: 0, mode: 'normal', style: '' }],
      })
      const changed = await page.request.patch(api(`variants/${variant?.id}`), {
        data: { overrides: variant?.overrides, updatedAt: variant?.updatedAt, _status: 'published' },
      })
      expect(changed.status()).toBe(200)
    })
    const pagesWith = async (site: string) => {
      const sitemap = await pageOf(site, '/sitemap.xml')
      const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+(\/guias\/[a-z-]+\/)<\/loc>/g)].map(([, address]) => address ?? '')
      expect(paths.length).toBeGreaterThan(15)
      const pages = await Promise.all(paths.map((address) => pageOf(site, address)))
      return pages.filter((text) => text.includes(words)).length
    }
    await untilShown(async () => expect(await pagesWith('oaxaca')).toBe(1))
    expect(await pagesWith('jalisco')).toBe(0)
    expect(await pagesWith('nacional')).toBe(0)
  })
})
describe('a publisher', () => {
  it('sees a change come out, puts Jalisco back with one click and forward again; nothing else moves', async () => {
    const summary = 'Segundo resumen de la prueba: guarda silencio, pide defensa y pide que avisen a tu familia.'
    const address = '/guias/me-detuvieron/'
    await open({ viewport: desktop }, async (page, context) => {
      await logIn(page)
      const found = await page.request.get(api('guides?where[slug][equals]=me-detuvieron&depth=0&limit=1'))
      const [guide] = ((await found.json()) as { docs: { id: string | number; updatedAt: string }[] }).docs
      const published = await page.request.patch(api(`guides/${guide?.id}?locale=es`), {
        data: { summary, updatedAt: guide?.updatedAt, _status: 'published' },
      })
      expect(published.status()).toBe(200)
      await page.goto(cms(`/admin/collections/guides/${guide?.id}`))
      const receipt = page.locator('.receipt')
      await receipt.getByText(/^Se encuentra al buscar desde/).waitFor({ timeout: patient(100_000) })
      const tile = receipt.getByRole('link', { name: /^Jalisco: publicado/ })
      const [live] = await Promise.all([context.waitForEvent('page'), tile.click()])
      await live.getByText(summary).first().waitFor()

      // The menu is folded at first.
      expect(await page.locator('#nav-publication').getAttribute('href')).toBe('/admin/publication')
      await page.goto(cms('/admin/publication'))
      const row = page.locator('#site-jalisco')
      await row.locator('.site-history summary').click()
      const others = await filesOf('nacional', 'oaxaca')
      await row
        .getByRole('button', { name: /^Volver a esta versión/ })
        .first()
        .click()
      const dialog = page.getByRole('dialog')
      expect(await dialog.innerText()).toMatch(/Guía «me-detuvieron».*Los otros 32 sitios no se mueven\./s)
      await dialog.getByRole('button', { name: 'Sí, cambiar este sitio' }).click()
      await row.getByText('Retenido en una versión anterior').waitFor({ timeout: patient(30_000) })
      expect(await pageOf('jalisco', address)).not.toContain(summary)
      expect(await filesOf('nacional', 'oaxaca')).toEqual(others)
      // The switch of languages is Payload's own.
      expect((await axeFindings(page)).filter((line) => !line.includes('localizer-button'))).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(desktop.width)

      await row.getByRole('button', { name: 'Volver a lo de hoy' }).click()
      await dialog.getByRole('button', { name: 'Sí, cambiar este sitio' }).click()
      await row.getByText('Retenido en una versión anterior').waitFor({ state: 'detached', timeout: patient(60_000) })
      await untilShown(async () => expect(await pageOf('jalisco', address)).toContain(summary))
      expect(await filesOf('nacional', 'oaxaca')).toEqual(others)
    })
  })
})

/** What each file of some sites is, down to its place on the disk and its bytes. */
async function filesOf(...slugs: string[]): Promise<Record<string, string>> {
  const entries = await Promise.all(
    slugs.map(async (slug) => {
      const root = path.join(started.dist(), 'live', slug)
      const files = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
      return Promise.all(
        files.map(async ({ name, parentPath }) => {
          const file = path.join(parentPath, name)
          const { ino, mtimeNs } = await lstat(file, { bigint: true })
          return [path.relative(started.dist(), file), `${ino} ${mtimeNs} ${sha256(await readFile(file))}`] as const
        }),
      )
    }),
  )
  return Object.fromEntries(entries.flat())
}

describe('the desk of an editor', () => {
  it('is no wider than a phone of 360 pixels, lists and forms', async () => {
    await open({ viewport: { width: 360, height: 740 } }, async (page) => {
      await logIn(page)
      const wide: string[] = []
      for (const collection of ['guides', 'variants', 'organizations', 'facts', 'laws']) {
        const { id } = await firstOf(page, { api, collection, where: 'limit=1' })
        for (const address of [collection, `${collection}/${id}`]) {
          await page.goto(cms(`/admin/collections/${address}`))
          await page.waitForLoadState('networkidle')
          if ((await page.evaluate(() => document.documentElement.scrollWidth)) > 360) wide.push(address)
        }
      }
      expect(wide).toEqual([])
    })
  })
})
