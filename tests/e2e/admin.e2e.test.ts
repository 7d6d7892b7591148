import { lstat, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { sha256 } from '@justicia/shared-content/digests'
import { lexicalToTree } from '@justicia/shared-content/mdx/lexicalToTree'
import { patient } from '@justicia/shared-content/patience'
import { readPictograms } from '@justicia/shared-content/pictograms/readPictograms'
import { readStates } from '@justicia/shared-content/states'
import type { Page, Response } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { defaultContent, defaultStates } from '../../build-scripts/src/repository.ts'
import { differences } from '../cms/support/differences.ts'
import { exampleGuide, paragraph } from '../cms/support/examples.ts'
import { phone } from '../support/measureLoad.ts'
import { axeFindings } from './support/axeFindings.ts'
import { desktop, useBrowser } from './support/browser.ts'
import { useStartedCms } from './support/startedCms.ts'

/** Enough of them to see that one differs from the others; that an edit reaches all of them is seen at night. */
const sites = ['nacional', 'jalisco', 'oaxaca']
const { open } = useBrowser()
const { email, password, logIn, pageOf, snapshot, untilShown, ...started } = useStartedCms({ states: sites.join() })
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

/** Opens a row of a form. It may be open or folded, before and after an answer of the server. */
async function unfold(page: Page, row: string): Promise<void> {
  const toggle = page.locator(`${row} button.collapsible__toggle`).first()
  await toggle.waitFor()
  if (/--collapsed/.test((await toggle.getAttribute('class')) ?? '')) await toggle.click()
}

/** Publishes the document of a form, and says yes where it is asked. @returns the status of the answer. */
async function publish(page: Page): Promise<number> {
  // What the form waits for before it publishes takes up to 8 s for what is changed, and 30 s for its own saving.
  const timeout = patient(60_000)
  const saved = page.waitForResponse(
    (response) =>
      response.request().method() === 'PATCH' &&
      /\/api\/(guides|flows)\//.test(response.url()) &&
      !response.url().includes('autosave=true'),
    { timeout },
  )
  saved.catch(() => undefined)
  await page
    .getByRole('button', { name: /^Publicar/ })
    .first()
    .click()
  const yes = page.getByRole('button', { name: 'Sí, publicar' })
  await Promise.race([saved, yes.waitFor({ timeout }).then(() => yes.click())])
  return (await saved).status()
}

describe('an editor', () => {
  it('finds the admin in Spanish and opens a guide with its sections', async () => {
    await open({ viewport: desktop }, async (page) => {
      await logIn(page)
      expect(await page.locator('html').getAttribute('lang')).toMatch(/^es/)
      await page.goto(cms('/admin/collections/guides?limit=100'))
      await page.getByRole('link', { name: 'Me detuvieron', exact: true }).click()
      await page.getByText('Qué hacer ahora').first().waitFor()
    })
  })

  it('sees on a phone what searches find with a synonym that is not published', async () => {
    await open({ viewport: phone }, async (page) => {
      await logIn(page)
      await page.goto(cms('/admin/collections/synonyms?limit=100&search=policia'))
      await page.getByRole('link', { name: 'policia', exact: true }).click()
      const effect = page.locator('.search-effect')
      await effect.getByText('Este cambio no mueve ninguna búsqueda de prueba.').waitFor({ timeout: patient(60_000) })
      await effect.locator('summary').press('Enter')
      await effect.getByText('me torcio la tira').waitFor()
      await page.locator('#field-words').fill('extorsión')
      await effect.getByText(/^Cambian? \d+ búsquedas? de prueba\.$/).waitFor({ timeout: patient(60_000) })
      const changed = effect.locator('ul > li').filter({ hasText: 'mi hijo no aparece lo agarro la municipal' })
      expect(await changed.innerText()).toMatch(/Publicado.*respuesta correcta.*Con este cambio.*Una persona desapareció/s)
      expect(await effect.evaluate((section) => section.scrollWidth <= document.documentElement.clientWidth)).toBe(true)
      await page.locator('#field-weight').fill('2')
      await effect.getByText('Cuando el formulario esté completo se prueba aquí.').waitFor({ timeout: patient(60_000) })
    })
  })

  it('finds on the first page the contacts that end, the first to end first, each leading to where it is renewed', async () => {
    await open({ viewport: desktop }, async (page) => {
      await logIn(page)
      const list = page.locator('.expiring-contacts')
      expect(await list.locator('h2').innerText()).toBe('Contactos que dejan de mostrarse')
      const docs = await page.evaluate(async (address) => {
        const answer = await fetch(address)
        return ((await answer.json()) as { docs: { name: string; label: string; collection: string; id: string | number }[] })
          .docs
      }, api('expiring-contacts'))
      const links = list.locator('li a')
      expect(await links.allInnerTexts()).toEqual(docs.map(({ name, label }) => `${name}: ${label}`))
      expect(await links.evaluateAll((each) => each.map((link) => link.getAttribute('href')))).toEqual(
        docs.map(({ collection, id }) => `/admin/collections/${collection}/${id}`),
      )
      if (docs.length === 0) expect(await list.innerText()).toContain('Ningún contacto publicado')
    })
  })

  it('chooses where an answer of a flow leads and a deadline of its guide, and reads what is wrong with it', async () => {
    await open({ viewport: desktop }, async (page) => {
      await logIn(page)
      const found = await page.request.get(api('guides?where[slug][equals]=me-detuvieron&depth=0&limit=1'))
      const [guide] = (
        (await found.json()) as { docs: { id: string; legalBasis: string[]; deadlines: { key: string; what: string }[] }[] }
      ).docs
      const [deadline] = guide?.deadlines ?? []
      if (guide === undefined || deadline === undefined) throw new Error('me-detuvieron has no deadlines')
      const text = 'Un texto de prueba que tiene más de cuarenta caracteres, como debe.'
      const created = await page.request.post(api('flows?draft=true'), {
        data: {
          slug: 'orientador-de-prueba',
          title: 'Orientador de prueba',
          summary: text,
          order: 900,
          review: { status: 'pending', next: '2027-05-21T12:00:00.000Z' },
          start: 'primera',
          questions: [
            {
              key: 'primera',
              question: '¿Sí o no?',
              answers: [
                { key: 'si', text: 'Sí', to: 'defensa' },
                { key: 'no', text: 'No', to: 'primera' },
              ],
            },
          ],
          outcomes: [
            {
              key: 'defensa',
              title: 'Pide tu defensa',
              summary: text,
              steps: ['Guarda silencio.', 'Pide tu defensa.'],
              guide: guide.id,
              deadlines: [{ guide: guide.id, key: deadline.key }],
              services: ['public_defender'],
              legalBasis: [guide.legalBasis[0]],
            },
          ],
        },
      })
      expect(created.status()).toBe(201)
      const { doc } = (await created.json()) as { doc: { id: string } }
      await page.goto(cms(`/admin/collections/flows/${doc.id}`))
      await page.getByRole('button', { name: 'Preguntas', exact: true }).click()
      const openRows = async () => {
        for (const row of ['#questions-row-0', '#questions-0-answers-row-1']) await unfold(page, row)
      }
      await openRows()
      expect(await publish(page)).toBe(400)
      const fault = page.getByText(
        'El camino da vueltas: primera → primera. Haz que esta respuesta lleve a otra pregunta o a un resultado.',
      )
      // Whole: nothing of it is cut off.
      expect(await fault.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
      await openRows()
      await page.locator('#field-questions__0__answers__1__to .rs__control').click()
      await page.getByRole('option', { name: 'Resultado: Pide tu defensa' }).click()
      await page.getByRole('button', { name: 'Resultados', exact: true }).click()
      await unfold(page, '#outcomes-row-0')
      await page.locator('#field-outcomes__0__deadlines__0__key').getByText(deadline.what).waitFor()
      expect(await publish(page)).toBe(200)
      // The other tests count on the content as it is in the files.
      expect((await page.request.delete(api(`flows/${doc.id}`))).status()).toBe(200)
    })
  })

  it.each([
    ['a desktop', desktop],
    ['a phone', phone],
  ])(
    'is led on %s to the very words that keep a guide from being published, and mends one with the keyboard',
    async (_, viewport) => {
      await open({ viewport }, async (page) => {
        await logIn(page)
        const term = (k: string, text: string) => ({ type: 'term' as const, k, text })
        const link = { type: 'link' as const, href: '/guias/no-hay/', children: [{ type: 'text' as const, value: 'esta guía' }] }
        const guide = exampleGuide(`palabra-que-falta-${viewport.width}`)
        const [first, ...rest] = guide.sections
        const right = paragraph('Haz tu ', term('querella', 'queja'), '.')
        const wrong = paragraph(
          'Haz tu ',
          term('querella', 'queja'),
          ' y tu ',
          term('querrella', 'denuncia'),
          '. Mira ',
          link,
          '.',
        )
        const body = { root: { ...right.root, children: [...Array(20).fill(right.root.children[0]), ...wrong.root.children] } }
        const created = await page.request.post(api('guides?draft=true'), {
          data: { ...guide, sections: [{ ...first, body }, ...rest], _status: 'draft' },
        })
        expect(created.status()).toBe(201)
        const { doc } = (await created.json()) as { doc: { id: string } }
        const stored = async () => {
          const found = await page.request.get(api(`guides/${doc.id}?draft=true&depth=0&locale=es`))
          const { sections } = (await found.json()) as { sections: { body: typeof body }[] }
          return JSON.stringify(lexicalToTree(sections[0]?.body, { file: 'prueba' }))
        }
        const before = await stored()
        await page.goto(cms(`/admin/collections/guides/${doc.id}`))
        await page.locator('#sections-row-0').waitFor()
        await page.waitForLoadState('networkidle')
        expect(await publish(page)).toBe(400)

        // Its row was folded. Nobody has to look for it: it is there, and the focus on what opens it.
        const chip = page.locator('.chip-at-fault')
        await chip.waitFor()
        const focused = () =>
          page.evaluate(() => {
            const { activeElement } = document
            const why = document.getElementById(activeElement?.getAttribute('aria-describedby') ?? '')
            return [activeElement?.closest('[class*="inlineBlock__container"]')?.querySelector('mark')?.innerText, why?.innerText]
          })
        const said = [
          'La palabra «querrella» no está en el glosario. Escríbela en «Glosario» y publícala, o corrige la entrada.',
          'El enlace «/guias/no-hay/» no lleva a ninguna página. Corrige la dirección, o publica la página.',
        ].join(' ')
        // Once the draft has saved itself it is told as found when it was published.
        const told = ['denuncia', expect.stringContaining(said)]
        await vi.waitFor(async () => expect(await focused()).toEqual(told), { timeout: patient(60_000) })
        expect(await chip.allInnerTexts()).toEqual(['denuncia'])
        const isSeen = () =>
          chip.evaluate((element) => {
            const { top, bottom } = element.getBoundingClientRect()
            return top > 0 && bottom < window.innerHeight
          })
        await vi.waitFor(async () => expect(await isSeen()).toBe(true), { timeout: patient(5000) })
        const painted = () => page.evaluate(() => [...(CSS.highlights.get('text-fault') ?? [])].map(String))
        await expect.poll(painted).toEqual(['esta guía'])
        const field = page.locator('[data-field-path="sections.0.body"]')
        expect(await field.locator('[contenteditable="true"]').first().getAttribute('aria-invalid')).toBe('true')
        const ways = field.locator('.text-faults button')
        await expect.poll(() => ways.allInnerTexts()).toEqual(['Ir a «denuncia»', 'Ir a «esta guía»'])
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)

        await page.keyboard.press('Enter')
        const entry = page.locator('.drawer--is-open #field-k')
        await expect.poll(() => entry.inputValue()).toBe('querrella')
        await entry.fill('querella')
        await page.locator('.drawer--is-open').getByRole('button', { name: 'Guardar cambios' }).press('Enter')
        await chip.waitFor({ state: 'detached' })
        await expect.poll(() => ways.allInnerTexts()).toEqual(['Ir a «esta guía»'])
        await expect.poll(painted).toEqual(['esta guía'])
        // The draft has the word, and nothing of its mark.
        await vi.waitFor(async () => expect(await stored()).toBe(before.replace('"querrella"', '"querella"')), {
          timeout: patient(20_000),
        })
        await ways.first().click()
        await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('esta guía')
        // The other tests count on the content as it is in the files.
        expect((await page.request.delete(api(`guides/${doc.id}`))).status()).toBe(200)
      })
    },
  )

  it('of a signed guide asks for its review where publishing would be refused, and a publisher corrects it urgently', async () => {
    await open({ viewport: phone }, async (page, context) => {
      await logIn(page)
      const created = await page.request.post(api('guides'), { data: { ...exampleGuide('firmada'), _status: 'published' } })
      expect(created.status()).toBe(201)
      const { doc } = (await created.json()) as { doc: { id: string } }
      const address = `reviews/of/guides/${doc.id}`
      const account = { email: 'firma@justicia.localhost', password: 'otra-clave-de-prueba-larga' }
      const reviewer = { ...account, name: 'Firmante', roles: ['reviewer'] }
      expect((await page.request.post(api('users'), { data: reviewer })).status()).toBe(201)
      const other = await context.browser()?.newContext()
      if (other === undefined) throw new Error('There is no browser.')
      const login = await other.request.post(api('users/login'), { data: account })
      const { user } = (await login.json()) as { user: { id: string } }
      const password = 'la-clave-propia-de-prueba'
      const own = await other.request.patch(api(`users/${user.id}`), { data: { password, currentPassword: account.password } })
      expect(own.status()).toBe(200)
      await other.request.post(api('users/login'), { data: { ...account, password } })
      const { digest } = (await (await other.request.get(api(address))).json()) as { digest: string }
      const signed = await other.request.post(api(address), { data: { move: 'approve', next: '2031-01-01', digest } })
      expect(signed.status()).toBe(200)
      await other.close()

      await page.goto(cms(`/admin/collections/guides/${doc.id}`))
      const panel = page.locator('#review-work')
      await panel.getByText('Aprobada.').waitFor()
      const box = page.locator('textarea[name=summary]')
      const summary = 'Un resumen corregido después de la firma, con más de cuarenta letras.'
      const askFirst = page.locator('.review-publish').getByRole('button', { name: 'Pedir revisión' })
      await vi.waitFor(
        async () => {
          for (const text of ['', summary]) await box.fill(text)
          await askFirst.waitFor({ timeout: patient(10_000) })
        },
        { timeout: patient(90_000), interval: 200 },
      )
      expect(await page.getByRole('button', { name: /^Publicar cambios/ }).count()).toBe(0)
      await panel.getByText(/^Cambió después de la firma de Firmante/).waitFor()
      await askFirst.press('Enter')
      await panel.getByText('En revisión.').waitFor()
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('review-work')
      for (const part of ['#review-work', '.review-publish']) expect(await axeFindings(page, part)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)

      await page.getByRole('button', { name: 'Corrección urgente…' }).press('Enter')
      await panel.locator('#review-urgent textarea').fill('Cambió el plazo')
      const done = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().includes(address))
      await panel.getByRole('button', { name: 'Publicar como corrección urgente' }).press('Enter')
      expect((await done).status()).toBe(200)
      const live = await page.request.get(api(`guides/${doc.id}?depth=0&locale=es`))
      expect(await live.json()).toMatchObject({ _status: 'published', summary, review: { status: 'pending' } })
      await page.goto(cms('/admin/collections/guides?limit=100'))
      await page.getByText('Corrección urgente, por revisar').first().waitFor()
      // The other tests count on the content as it is in the files.
      expect((await page.request.delete(api(`guides/${doc.id}`))).status()).toBe(200)
    })
  })

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
      await links.locator('summary').press('Enter')
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

describe('the CMS as a network sees it', () => {
  const address = (path: string) => `http://127.0.0.1:${started.cmsPort()}${path}`
  const logInAs = (who: string, headers: Record<string, string>, secret = 'no es esta') =>
    fetch(address('/api/users/login'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ email: who, password: secret }),
    })

  it('limits log-ins by where they come from, whatever they say of it', async () => {
    const statuses: number[] = []
    for (let time = 0; time < 7; time++)
      statuses.push((await logInAs('nadie@example.org', { 'x-forwarded-for': `203.0.113.${time}` })).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])
    expect((await logInAs(email, {}, password)).status).toBe(200)
  })

  it('refuses a body that is too long, also one that does not say its length, and goes on answering', async () => {
    const piece = new TextEncoder().encode('x'.repeat(65_536))
    let pieces = 0
    const endless = new ReadableStream({
      pull: (controller) => (++pieces > 48 ? controller.close() : controller.enqueue(piece)),
    })
    for (const body of ['x'.repeat(3_000_000), endless]) {
      const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' } as RequestInit
      expect((await fetch(address('/api/users/login'), request)).status).toBe(413)
    }
    expect((await fetch(address('/api/users/me'))).status).toBe(200)
  })

  it('tells browsers to keep nothing and to lend nothing to other sites', async () => {
    const noLink = await fetch(address('/api/preview/shared/nada'))
    expect([noLink.status, noLink.headers.get('referrer-policy')]).toEqual([404, 'no-referrer'])
    for (const path of ['/admin/login', '/api/users/me']) {
      const { headers } = await fetch(address(path))
      expect(headers.get('cache-control'), path).toContain('no-store')
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin')
      expect(headers.get('permissions-policy'), path).toContain('camera=()')
      // Only an https address has it.
      expect(headers.get('strict-transport-security'), path).toBeNull()
    }
  })

  it('calls no function of the admin by a name that none has, and repeats nothing of what it was sent', async () => {
    const page = await (await fetch(address('/admin/login'))).text()
    const [, action = ''] = /\\"id\\":\\"([\da-f]{40,42})\\",\\"bound\\"/.exec(page) ?? []
    const call = (name: unknown) =>
      fetch(address('/admin/login'), {
        method: 'POST',
        headers: { 'next-action': action, 'content-type': 'text/plain;charset=UTF-8' },
        body: JSON.stringify([{ name, args: { canary: 'Canario7391' } }]),
      })
    // One that there is, to whom nobody is logged in.
    expect((await call('form-state')).status).toBe(200)
    for (const name of [
      'constructor',
      'valueOf',
      'toString',
      '__proto__',
      'hasOwnProperty',
      'no-hay',
      '',
      null,
      7,
      ['constructor'],
    ]) {
      const answer = await call(name)
      const text = await answer.text()
      expect([name, answer.status, text.includes('Canario7391')]).toEqual([name, 500, false])
    }
  })

  it('while no mail is sent, offers no link to get a new password by mail', async () => {
    await open({ viewport: desktop }, async (page) => {
      await page.goto(address('/admin/login'))
      await page.getByText('¿Olvidaste tu contraseña? Pide una nueva a quien administra.').waitFor()
      expect(await page.locator('a[href$="/forgot"]').isVisible()).toBe(false)
      await page.goto(address('/admin/forgot'))
      await page.waitForURL(/\/admin\/login$/)
    })
  })

  it('lets who must change their password do it, with the present one, and nothing else before', async () => {
    const person = { email: 'nueva@example.org', first: 'nube canasta tinta volcán', own: 'ladrillo perico azul monte' }
    await open({ viewport: desktop }, async (page) => {
      await logIn(page)
      const created = await page.request.post(api('users'), {
        data: {
          name: 'Persona',
          email: person.email,
          password: person.first,
          roles: ['national-editor'],
          mustChangePassword: true,
        },
      })
      expect(created.status()).toBe(201)
    })
    await open({ viewport: desktop }, async (page) => {
      await page.goto(cms('/admin/login'))
      await page.locator('input[name=email]').fill(person.email)
      await page.locator('input[name=password]').fill(person.first)
      await page.locator('button[type=submit]').click()
      await page.waitForURL(/\/admin\/account$/)
      await page.goto(cms('/admin/collections/guides'))
      await page.waitForURL(/\/admin\/account$/)
      // The form takes no save while the server looks at what was written: whoever is quicker presses again.
      const saveWith = async (written: Record<string, string>): Promise<number | undefined> => {
        for (const [name, text] of Object.entries(written)) await page.locator(`input[name=${name}]`).fill(text)
        const sent = page
          .waitForRequest((request) => request.method() === 'PATCH' && request.url().includes('/api/users/'), {
            timeout: patient(5000),
          })
          .catch(() => undefined)
        await page.locator('#action-save').click()
        const request = await sent
        return request === undefined ? await saveWith(written) : (await request.response())?.status()
      }
      await page.locator('#change-password').click()
      expect(await saveWith({ password: person.own, 'confirm-password': person.own })).toBe(403)
      await page.getByText('Escribe tu contraseña actual para cambiar tu contraseña o tu correo.').first().waitFor()
      expect(await saveWith({ currentPassword: person.first })).toBe(200)
      await page.goto(cms('/admin/collections/guides'))
      expect(new URL(page.url()).pathname).toBe('/admin/collections/guides')
    })
  })
})

describe('the desk of an editor', () => {
  interface Found {
    id: string | number
    updatedAt: string
    guide?: number
    overrides?: { section: string }[]
    sections?: { key: string; title: string }[]
  }
  const firstOf = async (page: Page, collection: string, where: string) => {
    const answer = await page.request.get(api(`${collection}?${where}&depth=0&limit=1&locale=es`))
    const [doc] = ((await answer.json()) as { docs: Found[] }).docs
    if (doc === undefined) throw new Error(`no ${collection} with ${where}`)
    return doc
  }
  const admin = (address: string) => cms(`/admin/collections/${address}`)

  it('finds in each list without accents and capitals, and meets nothing that the browser refuses', async () => {
    await open({ viewport: desktop }, async (page) => {
      const refused: string[] = []
      page.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text())) refused.push(message.text())
      })
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).hostname))
      await logIn(page)
      for (const [collection, words, found] of [
        ['guides', 'PRISIÓN', /prisi[oó]n/i],
        ['terms', 'querella', /querella/i],
        ['organizations', 'fiscalia OAXACA', /Fiscalía/],
        ['laws', 'victimas', /V[ií]ctimas/i],
      ] as const) {
        await page.goto(admin(collection))
        await page.locator('.search-filter input').first().fill(words)
        await page.waitForURL(/search=/)
        await page.locator('tbody tr').filter({ hasText: found }).first().waitFor()
      }
      const law = await firstOf(page, 'laws', 'where[abbreviation][equals]=CNPP')
      await page.goto(admin(`laws/${law.id}`))
      await page.getByRole('searchbox', { name: 'Artículos' }).fill('109')
      await page.getByRole('rowheader', { name: '109', exact: true }).waitFor()
      expect(await page.locator('.articles tbody tr').count()).toBe(1)
      expect(refused).toEqual([])
      expect([...new Set(asked)]).toEqual(['localhost'])
    })
  })

  it('sees that a national section moved on, in the list and in the form, and says that its change still fits', async () => {
    await open({ viewport: desktop }, async (page) => {
      await logIn(page)
      const variant = await firstOf(page, 'variants', 'where[state][equals]=tabasco')
      const guide = await firstOf(page, 'guides', `where[id][equals]=${variant.guide}`)
      const key = variant.overrides?.[0]?.section
      const sections = guide.sections?.map((section) =>
        section.key === key ? { ...section, title: `${section.title} hoy` } : section,
      )
      const published = await page.request.patch(api(`guides/${guide.id}?locale=es`), {
        data: { sections, updatedAt: guide.updatedAt, _status: 'published' },
      })
      expect(published.status()).toBe(200)
      await page.goto(admin('variants?where[or][0][and][0][standing][equals]=drifted'))
      await page.locator('tbody tr').filter({ hasText: 'La guía cambió' }).filter({ hasText: 'tabasco' }).first().waitFor()
      await page.goto(admin(`variants/${variant.id}`))
      await page.locator('.drift-badge').first().waitFor()
      await page.locator('.drift-banner').getByRole('button', { name: 'Sigue vigente' }).first().click()
      await page.locator('.drift-banner').waitFor({ state: 'detached' })
      expect((await firstOf(page, 'variants', `where[id][equals]=${variant.id}&where[standing][equals]=current`)).id).toBe(
        variant.id,
      )
    })
  })

  it('loses nothing without a connection: it is told, kept, and saved when there is one again', async () => {
    await open({ viewport: desktop }, async (page, context) => {
      await logIn(page)
      const term = await firstOf(page, 'terms', 'where[slug][equals]=querella')
      const copies = () =>
        page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('justicia-sin-guardar/')).length)
      await page.goto(admin(`terms/${term.id}?locale=es`))
      const box = page.locator('textarea[name=definition]')
      const banner = page.locator('.unsaved-banner')
      const isSave = (response: Response) =>
        response.request().method() === 'PATCH' && response.url().includes('/api/terms/') && response.ok()
      // The connection is lost while somebody writes: on a busy machine what is filled in before the form listens is heard by
      // nobody, and what it still fetches does not come without a connection.
      await vi.waitFor(
        async () => {
          const kept = page.waitForResponse(isSave, { timeout: patient(10_000) })
          kept.catch(() => undefined)
          await box.fill('')
          await box.fill('Definición que se escribió con conexión.')
          await kept
        },
        { timeout: patient(60_000) },
      )
      await page.waitForLoadState('networkidle')
      await context.setOffline(true)
      await box.fill('Definición que se escribió sin conexión y que no se debe perder.')
      await banner.filter({ hasText: 'Sin conexión' }).waitFor()
      expect(await copies()).toBe(1)
      expect(await page.getByText('Guardado por última vez').filter({ visible: true }).count()).toBe(0)
      const asked = new Promise<string>((resolve) => {
        page.once('dialog', async (dialog) => {
          await dialog.dismiss()
          resolve(dialog.message())
        })
      })
      await page.locator('.step-nav a').filter({ hasText: 'Glosario' }).click()
      expect(await asked).toContain('no se ha guardado')
      const saved = page.waitForResponse(isSave)
      await context.setOffline(false)
      expect(await (await saved).text()).toContain('sin conexión')
      await banner.waitFor({ state: 'detached' })
      expect(await copies()).toBe(0)
      // Whoever logs out leaves nothing to the next at this computer.
      await page.route('**/api/terms/**', (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()))
      await box.fill('Otra definición, que se deja sin guardar al salir de la cuenta.')
      await vi.waitFor(async () => expect(await copies()).toBe(1), { timeout: patient(20_000) })
      page.on('dialog', (dialog) => dialog.accept())
      await page.goto(cms('/admin/logout'))
      await vi.waitFor(async () => expect(await copies()).toBe(0), { timeout: patient(20_000) })
    })
  })

  it(
    'is told who else has a document open and that they saved it, and sees the new text without losing its own',
    async () => {
      const second = { name: 'Segunda cuenta', email: 'segunda@example.org', password: 'canasta nube perico ladrillo' }
      const theirs = (text: string) => `Definición de quien escribe primero: ${text}.`
      const mine = 'Definición de quien escribe después, que no se debe perder.'
      await open({ viewport: desktop }, async (first) => {
        await logIn(first)
        const created = await first.request.post(api('users'), { data: { ...second, roles: ['national-editor'] } })
        expect(created.status()).toBe(201)
        const term = await firstOf(first, 'terms', 'where[slug][equals]=amparo')
        const line = (page: Page) => page.locator('.presence [role=status]')
        const box = (page: Page) => page.locator('textarea[name=definition]')
        const told = (page: Page, said: RegExp) =>
          line(page)
            .filter({ hasText: said })
            .waitFor({ timeout: patient(60_000) })
        const save = async (text: string) => {
          const saved = first.waitForResponse(
            async (answer) =>
              answer.ok() && answer.request().method() === 'PATCH' && (await answer.text()).includes(`primero: ${text}.`),
          )
          await box(first).fill(theirs(text))
          await saved
        }
        await first.goto(admin(`terms/${term.id}?locale=es`))
        await first.waitForLoadState('networkidle')
        expect(await line(first).innerText()).toBe('')
        await open({ viewport: { width: 360, height: 740 } }, async (page) => {
          await page.goto(cms('/admin/login'))
          await page.locator('input[name=email]').fill(second.email)
          await page.locator('input[name=password]').fill(second.password)
          await page.locator('button[type=submit]').click()
          await page.waitForURL(/\/admin\/?$/)
          await page.goto(admin(`terms/${term.id}?locale=es`))
          await told(page, /^Administración también tiene abierta esta palabra, desde las? \d{1,2}:\d\d\.$/)
          await told(first, /^Segunda cuenta también tiene abierta esta palabra, desde las? \d{1,2}:\d\d\.$/)
          await page.waitForLoadState('networkidle')
          // What is written here stays unsaved.
          await page.route('**/api/terms/**', (route) =>
            route.request().method() === 'PATCH' ? route.abort() : route.continue(),
          )
          page.on('dialog', (dialog) => dialog.accept())
          await save('uno')
          await told(page, /, y está escribiendo\. Administración guardó esta palabra después de que la abriste\.$/)
          await box(page).fill(mine)
          const see = page.getByRole('button', { name: 'Ver lo nuevo' })
          expect(await see.count()).toBe(1)
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
          expect((await axeFindings(page)).filter((finding) => finding.includes('presence'))).toEqual([])
          const anew = page.waitForEvent('load')
          await see.press('Enter')
          await anew
          const banner = page.locator('.unsaved-banner').filter({ hasText: 'Hay texto tuyo' })
          await banner.waitFor()
          expect(await box(page).inputValue()).toBe(theirs('uno'))
          // A copy is offered also where the others have saved after it was made.
          await first.locator('input[name=term]').fill('Amparo hoy')
          await save('dos')
          await page.reload()
          await banner.waitFor()
          expect(await box(page).inputValue()).toBe(theirs('dos'))
          await page.waitForLoadState('networkidle')
          await banner.getByRole('button', { name: 'Recuperarlo' }).click()
          await vi.waitFor(async () => expect(await box(page).inputValue()).toBe(mine), { timeout: patient(20_000) })
          // What only the others changed stays theirs.
          expect(await page.locator('input[name=term]').inputValue()).toBe('Amparo hoy')
          await first.goto(admin('terms'))
          await line(page)
            .filter({ hasNotText: 'también tiene abierta' })
            .waitFor({ state: 'attached', timeout: patient(90_000) })
        })
      })
    },
    patient(300_000),
  )

  it('pastes without changing what a text says', async () => {
    const quote = (text: string) => `<blockquote><p>${text}</p></blockquote>`
    const word = (level: number, mark: string, text: string) =>
      `<p class="MsoListParagraph" style="mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${mark}<span>  </span></span>${text}</p>`
    await open({ viewport: desktop }, async (page) => {
      await logIn(page)
      const term = await firstOf(page, 'terms', 'where[slug][equals]=denuncia')
      await page.goto(admin(`terms/${term.id}?locale=es`))
      const box = page.locator('[data-lexical-editor=true]').first()
      await box.waitFor()
      await page.waitForLoadState('networkidle')
      for (const [html, expected, told] of [
        ['<p>No <s>firmes</s> nada y <del>espera</del>.</p>', [/^No\s+nada y\s+\.$/], 'tachadas'],
        [
          '<table><tr><th>Plazo</th><th>Horas</th></tr><tr><td>Retención</td><td>48</td></tr></table>',
          ['Plazo · Horas', 'Retención · 48'],
          'tablas',
        ],
        [
          '<table><tr><td>Retención<br>ministerial</td><td><p>48</p><p>horas</p></td></tr></table>',
          ['Retención ministerial · 48 horas'],
          'tablas',
        ],
        ['<p>Tienes 48<sup>1</sup> horas.</p>', ['Tienes 48¹ horas.'], undefined],
        ['<p>antes<img src="x.png" alt="mapa">después</p>', [/^antes\s+después$/], 'imágenes'],
        [quote('Quiero hablar con mi defensa.'), ['Quiero hablar con mi defensa.'], undefined],
        [word(1, '·', 'Primer punto') + word(1, '·', 'Segundo punto'), ['Primer punto', 'Segundo punto'], undefined],
      ] as const) {
        await box.click()
        await page.keyboard.press('Control+A')
        await page.keyboard.press('Delete')
        await box.evaluate((element, pasted) => {
          const clipboardData = new DataTransfer()
          clipboardData.setData('text/html', pasted)
          element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
        }, html)
        const lines = box.locator(html.includes('Mso') ? 'ul > li' : html.startsWith('<blockquote') ? 'blockquote' : 'p')
        await lines.filter({ hasText: expected[0] }).first().waitFor()
        const texts = (await lines.allTextContents()).map((text) => text.trim()).filter((text) => text !== '')
        expect(texts).toEqual(expected.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))))
        if (told !== undefined) await page.locator('[data-sonner-toast]').filter({ hasText: told }).first().waitFor()
      }
    })
  })

  it('finds what «/» offers without accents', async () => {
    await open({ viewport: desktop }, async (page) => {
      await logIn(page)
      const term = await firstOf(page, 'terms', 'where[slug][equals]=denuncia')
      await page.goto(admin(`terms/${term.id}?locale=es`))
      const box = page.locator('[data-lexical-editor=true]').first()
      await box.waitFor()
      await page.waitForLoadState('networkidle')
      await box.click()
      await page.keyboard.press('Control+End')
      await page.keyboard.press('Enter')
      await page.keyboard.type('/quien')
      await page.locator('.slash-menu-popup').getByText('Quién ayuda').waitFor()
    })
  })

  it('is no wider than a phone of 360 pixels, lists and forms', async () => {
    await open({ viewport: { width: 360, height: 740 } }, async (page) => {
      await logIn(page)
      const wide: string[] = []
      for (const collection of ['guides', 'variants', 'organizations', 'facts', 'laws']) {
        const { id } = await firstOf(page, collection, 'limit=1')
        for (const address of [collection, `${collection}/${id}`]) {
          await page.goto(admin(address))
          await page.waitForLoadState('networkidle')
          if ((await page.evaluate(() => document.documentElement.scrollWidth)) > 360) wide.push(address)
        }
      }
      expect(wide).toEqual([])
    })
  })
})
