import { lexicalToTree } from '@justicia/shared-content/mdx/lexicalToTree'
import { patient } from '@justicia/shared-content/patience'
import { describe, expect, it, vi } from 'vitest'
import { exampleGuide, paragraph } from '../cms/support/examples.ts'
import { phone } from '../support/measureLoad.ts'
import { firstOf, publish, unfold } from './support/adminForms.ts'
import { axeFindings } from './support/axeFindings.ts'
import { desktop, useBrowser } from './support/browser.ts'
import { useFilledCms } from './support/filledCms.ts'

const { open } = useBrowser()
const { api, cms, logIn } = useFilledCms()

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

  it('is told what publishing changes of what the form says by then, where they write on meanwhile', async () => {
    await open({ viewport: desktop }, async (page) => {
      await logIn(page)
      const guide = await firstOf(page, { api, collection: 'guides', where: 'where[slug][equals]=juicio-oral' })
      await page.goto(cms(`/admin/collections/guides/${guide.id}`))
      const box = page.locator('textarea[name=summary]')
      const [first, last] = [
        'Un resumen de la guía que se escribe antes de publicar.',
        'Lo que se escribió mientras se contaba lo anterior, que ya no es así.',
      ]
      const reach = page.getByRole('region', { name: 'Si lo publicas' })
      await vi.waitFor(
        async () => {
          for (const text of ['', first]) await box.fill(text)
          await reach.getByText(/^Cambia /).waitFor({ timeout: patient(20_000) })
        },
        { timeout: patient(120_000), interval: 200 },
      )
      const asked: string[] = []
      const answers = [first, last].map(() => Promise.withResolvers<void>())
      await page.route('**/api/reach', async (route) => {
        const text = route.request().postData() ?? ''
        asked.push(text)
        await answers[text.includes(last) ? 1 : 0]?.promise
        // What the form asked itself it may have given up.
        await route.continue().catch(() => undefined)
      })
      const isAsked = (text: string) => expect.poll(() => asked.some((one) => one.includes(text))).toBe(true)
      const second = `${first} Con algo más.`
      await box.fill(second)
      await page
        .getByRole('button', { name: /^Publicar/ })
        .first()
        .click()
      await isAsked(second)
      await box.fill(last)
      answers[0]?.resolve()
      await isAsked(last)
      const dialog = page.getByRole('dialog').filter({ hasText: 'Sí, publicar' })
      expect(await dialog.isVisible()).toBe(false)
      answers[1]?.resolve()
      await dialog.waitFor({ timeout: patient(30_000) })
      await dialog.getByRole('button', { name: 'Seguir editando' }).click()
      await dialog.waitFor({ state: 'detached' })
    })
  })

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
})
