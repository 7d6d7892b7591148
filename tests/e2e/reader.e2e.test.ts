import { readdirSync } from 'node:fs'
import path from 'node:path'
import jsqr from 'jsqr'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, inject, it } from 'vitest'
import { jalisco } from '../../sites/src/examples/exampleSites.ts'
import { flowExamples } from '../../sites/src/examples/flowExamples.ts'
import { englishGuide, guide } from '../../sites/src/examples/guideExamples.ts'
import { axeFindings } from './support/axeFindings.ts'
import { desktop, narrow, phone, useBrowser } from './support/browser.ts'
import { useExamplePages } from './support/examplePages.ts'
import { type FakeVoice, fakeSpeech } from './support/fakeSpeech.ts'
import { siteAddress as address } from './support/siteAddress.ts'

const { open } = useBrowser()
const { visit } = useExamplePages()

describe('a state’s home', () => {
  it.each([
    ['a phone', phone, 'estado-de-mexico', '/'],
    ['a phone, in English', phone, 'jalisco', '/en/'],
    ['a desktop', desktop, 'jalisco', '/'],
  ])(
    'answers in one screen of %s: question, search, the three doors, urgent help, state',
    async (_name, viewport, site, path) => {
      await open({ viewport }, async (page) => {
        await page.goto(address(site, path))
        for (const selector of ['h1', '#q', '.find button', '.place summary', '.brand', '.bar a[href="tel:911"]']) {
          const box = await page.locator(selector).boundingBox()
          expect((box?.y ?? Number.NaN) + (box?.height ?? 0), selector).toBeLessThanOrEqual(viewport.height)
        }
        for (const door of await page.locator('.doors h2').all()) {
          const box = await door.boundingBox()
          expect((box?.y ?? Number.NaN) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height)
        }
        expect(await page.locator('.doors h2').count()).toBe(3)
      })
    },
  )
})

describe('the home page of a state where many speak an indigenous language', () => {
  it.each(['/', '/en/'])('leads from its first screen to the card for an interpreter and to the guide, at %s', async (path) => {
    await open({ viewport: { width: 360, height: 780 }, javaScriptEnabled: false }, async (page) => {
      await page.goto(address('oaxaca', path))
      const line = page.locator('p', { has: page.locator('a[href="#lenguas"]') })
      expect(await line.textContent()).toContain('zapoteco, mixteco (tu’un savi), mazateco')
      const { y = Number.NaN, height = Number.NaN } = (await line.boundingBox()) ?? {}
      expect(y + height).toBeLessThanOrEqual(780)
      expect(await line.locator('a[href$="/guias/personas-indigenas/"]').count()).toBe(1)
      await line.locator('a[href="#lenguas"]').click()
      await page.locator('summary', { hasText: 'mazateco' }).click()
      expect(await page.getByText('Hablo mazateco. Pido intérprete').isVisible()).toBe(true)
    })
  })

  it('is no other', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/'))
      expect(await page.locator('#lenguas').count()).toBe(1)
      expect(await page.locator('a[href="#lenguas"]').count()).toBe(0)
    })
  })
})

describe('who landed in the wrong state’s site', () => {
  it.each(['/guias/robo/', '/directorio/', '/en/guias/me-detuvieron/'])(
    'gets from %s to the same page of a neighbour, without JavaScript',
    async (path) => {
      await open({ viewport: phone, javaScriptEnabled: false }, async (page) => {
        await page.goto(address('jalisco', path))
        const place = page.locator('.place')
        expect(await place.locator('summary').textContent()).toContain('Jalisco')
        expect(await page.getByRole('link', { name: 'Zacatecas' }).isVisible()).toBe(false)
        await place.locator('summary').click()
        await page.getByRole('link', { name: 'Zacatecas' }).click()
        expect(page.url()).toBe(address('zacatecas', path))
        expect(await page.locator('.place summary').textContent()).toContain('Zacatecas')
      })
    },
  )

  it('finds the same page in all the states from there', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/guias/robo/'))
      await page.locator('.place summary').click()
      await page.getByRole('link', { name: 'Los 32 estados' }).click()
      expect(page.url()).toBe(`${address('nacional', '/guias/robo/')}#estados`)
      await page.getByRole('link', { name: 'Oaxaca' }).click()
      expect(page.url()).toBe(address('oaxaca', '/guias/robo/'))
    })
  })
})

describe('reading aloud', () => {
  const mexican: FakeVoice = { lang: 'es-MX', localService: true }
  const listen = (page: Page) => page.getByRole('button', { name: 'Escuchar' })
  const said = (page: Page) => page.evaluate(() => window.speech.said.map(({ text }) => text))
  const speaking = (page: Page) => page.evaluate(() => window.speech.speaking)
  const endOfSentence = (page: Page) => page.evaluate(() => window.speech.end())

  it.each<[string, FakeVoice[], boolean]>([
    ['no voice', [], false],
    ['a voice of another language', [{ lang: 'en-US', localService: true }], false],
    ['a voice that would send the text away', [{ lang: 'es-MX', localService: false }], false],
    ['a voice of the language', [{ lang: 'es-ES', localService: true }], true],
  ])('is offered with %s: %j: %s', async (_what, voices, offered) => {
    await open({ viewport: phone }, async (page) => {
      await fakeSpeech(page, voices)
      await visit(page, guide)
      expect(await listen(page).isVisible()).toBe(offered)
    })
  })

  it('reads the title, the answer, the steps and the deadlines in order, sentence by sentence', async () => {
    await open({ viewport: phone }, async (page) => {
      await fakeSpeech(page, [mexican])
      await visit(page, guide)
      await listen(page).click()
      while (await speaking(page)) await endOfSentence(page)
      const sentences = await said(page)
      expect(sentences.slice(0, 4)).toEqual([
        'Me detuvieron: qué hacer en las primeras horas',
        'No estás obligado a declarar.',
        'Desde este momento tienes derecho a una persona defensora gratuita y a que tu familia sepa dónde estás.',
        'Qué hacer ahora',
      ])
      const calls = sentences.indexOf('Marca *765 Línea corta de ejemplo')
      const first = sentences.indexOf('Guarda la calma y no firmes nada')
      expect(calls).toBeGreaterThan(3)
      expect(first).toBeGreaterThan(calls)
      expect(sentences[first + 1]).toBe('No firmes hojas en blanco.')
      const from = sentences.indexOf('Desde que te detienen.')
      expect(sentences.slice(from, from + 3)).toEqual([
        'Desde que te detienen.',
        'De inmediato',
        'La policía debe llevarte sin demora ante el Ministerio Público y registrar tu detención.',
      ])
      // Decoration, citations and ways around are not read.
      for (const sentence of sentences) expect(sentence).not.toMatch(/Solo en|art\.|Comprobado|Imprimir|También te puede servir/)
      for (const sentence of sentences) expect(sentence.length).toBeLessThanOrEqual(160)
      expect(await page.locator('.reading').count()).toBe(0)
      expect(await page.getByRole('button', { name: 'Detener' }).isVisible()).toBe(false)
    })
  })

  it('shows what is being read and keeps its controls in sight', async () => {
    await open({ viewport: phone }, async (page) => {
      await fakeSpeech(page, [mexican])
      await visit(page, guide)
      await listen(page).click()
      for (let sentence = 0; sentence < 20; sentence++) await endOfSentence(page)
      await expect
        .poll(() =>
          page.locator('.reading').evaluate((element) => {
            const { top, bottom } = element.getBoundingClientRect()
            return top >= 0 && bottom <= innerHeight
          }),
        )
        .toBe(true)
      const stop = await page.getByRole('button', { name: 'Detener' }).boundingBox()
      expect((stop?.y ?? Number.NaN) + (stop?.height ?? 0)).toBeLessThanOrEqual(phone.height)
      expect(stop?.height).toBeGreaterThanOrEqual(44)
    })
  })

  it('pauses, goes on from the same sentence, and starts anew once stopped', async () => {
    await open({ viewport: desktop }, async (page) => {
      await fakeSpeech(page, [mexican])
      await visit(page, guide)
      await listen(page).focus()
      await page.keyboard.press('Enter')
      await endOfSentence(page)
      await page.keyboard.press('Enter')
      expect(await speaking(page)).toBe(false)
      await page.getByRole('button', { name: 'Seguir' }).click()
      expect((await said(page)).slice(-2)).toEqual(['No estás obligado a declarar.', 'No estás obligado a declarar.'])
      await page.getByRole('button', { name: 'Detener' }).focus()
      await page.keyboard.press('Enter')
      expect(await speaking(page)).toBe(false)
      expect(await listen(page).evaluate((button) => button === document.activeElement)).toBe(true)
      await listen(page).click()
      expect((await said(page)).at(-1)).toBe('Me detuvieron: qué hacer en las primeras horas')
    })
  })

  it('falls silent at once when the reader leaves in a hurry', async () => {
    await open({ viewport: phone }, async (page, context) => {
      await context.route(/^https:/, (route) => route.abort('aborted'))
      await fakeSpeech(page, [mexican])
      await visit(page, guide)
      await listen(page).click()
      expect(await speaking(page)).toBe(true)
      await page.evaluate(() => document.querySelector<HTMLElement>('#exit')?.click())
      expect(await speaking(page)).toBe(false)
    })
  })

  it('reads a part in another language with its own voice, or leaves it out', async () => {
    for (const voices of [[{ lang: 'en-US', localService: true }], [{ lang: 'en-US', localService: true }, mexican]])
      await open({ viewport: phone }, async (page) => {
        await fakeSpeech(page, voices)
        await visit(page, englishGuide)
        await page.getByRole('button', { name: 'Listen' }).click()
        while (await speaking(page)) await endOfSentence(page)
        const langs = await page.evaluate(() => window.speech.said.map(({ lang }) => lang))
        expect(new Set(langs)).toEqual(new Set(voices.map(({ lang }) => lang)))
      })
  })
})

describe('the text of a page for messages', () => {
  const copied = (page: Page) => page.locator('html').getAttribute('data-copied')
  /** Headless Chromium has no clipboard: what the page puts there is kept in the document. */
  const withClipboard = (page: Page) =>
    page.addInitScript(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: async (text: string) => {
            document.documentElement.dataset.copied = text
          },
        },
      }),
    )

  it('has the steps, the deadlines, who helps and the address', async () => {
    await open({ viewport: phone }, async (page) => {
      await withClipboard(page)
      await visit(page, guide)
      await page.getByRole('button', { name: 'Copiar el texto' }).click()
      await page.getByText('Texto copiado').waitFor()
      expect(await copied(page)).toMatchInlineSnapshot(`
        "Me detuvieron: qué hacer en las primeras horas (Justicia para Ti Jalisco)
        No estás obligado a declarar. Desde este momento tienes derecho a una persona defensora gratuita y a que tu familia sepa dónde estás.

        QUÉ HACER AHORA
        - 911 911 Emergencias
        - 800 000 0000 Línea de ejemplo. Opción 1. Las 24 horas, todos los días
        - Marca *765 Línea corta de ejemplo
        - Escribe por WhatsApp al 33 0000 0000 Chat de ejemplo (municipal)
        Publicado por Diario de Ejemplo el 3 de noviembre de 2026. Fuimos el 28 de octubre de 2026. No los hemos llamado.

        1. Guarda la calma y no firmes nada
        No firmes hojas en blanco. No firmes papeles que no entiendas.

        2. Pide una persona defensora
        Di en voz alta:
        «Quiero hablar con mi defensor antes de declarar.»
        Es gratis. Si no tienes abogado, el Estado te da uno.

        3. Pide que avisen a tu familia
        Tienes derecho a hablar con un familiar. El Ministerio Público debe ayudarte a lograrlo.

        4. Di si te lastimaron
        Pide que te revise un médico y que quede escrito. Dile si algo te duele o si tomas medicinas.

        5. Lee antes de firmar
        Pide que tu defensa lo lea contigo.
        Aviso
        Si confiesas sin tu defensa presente, esa confesión no vale como prueba.

        PLAZOS
        - Desde que te detienen: De inmediato. La policía debe llevarte sin demora ante el Ministerio Público y registrar tu detención.
        - Desde que quedas a disposición del Ministerio Público: 48 horas. Es lo más que puede retenerte. Después te deja libre o te lleva ante un juez.
        - Desde que quedas a disposición del juez: 72 horas. El juez decide si te vincula a proceso. Tú puedes pedir que sean 144.

        QUIÉN TE AYUDA GRATIS

        Comisión Estatal de Derechos Humanos Jalisco
        Sitio: https://comision.example/
        Horario: Lunes a viernes, de 9:00 a 15:00
        Dirección: Calle de ejemplo sin número, Guadalajara

        Esto es orientación, no asesoría legal, y no es un lugar para presentar denuncias.
        https://jalisco.justiciaparati.example/guias/me-detuvieron/"
      `)
    })
  })

  it('tells of an outcome of the questions where to go on', async () => {
    const [outcome] = flowExamples(jalisco, 'es').filter(({ template }) => template === 'flow-outcome')
    if (outcome === undefined) throw new Error('There is no example of an outcome.')
    await open({ viewport: phone }, async (page) => {
      await withClipboard(page)
      await visit(page, outcome)
      await page.getByRole('button', { name: 'Copiar el texto' }).click()
      await page.getByText('Texto copiado').waitFor()
      expect(await copied(page)).toMatchInlineSnapshot(`
        "Ponte a salvo y pide protección hoy (Justicia para Ti Jalisco)
        Llama al 911. Puedes pedir una medida de protección aunque todavía no denuncies.

        QUÉ HACER AHORA

        1. Sal de ahí si puedes.

        2. Pide una medida de protección y guarda tu copia.

        SIGUE CON ESTA GUÍA
        Violencia familiar
        https://jalisco.justiciaparati.example/guias/violencia-familiar/
        Puedes pedir protección hoy mismo, aunque todavía no decidas denunciar.

        PLAZOS
        - Desde que te dan la medida: 5 días hábiles. Un juez debe decidir si sigue.

        QUIÉN TE AYUDA GRATIS

        911 Emergencias
        Teléfono: 911
        Horario: Las 24 horas, todos los días

        Esto es orientación, no asesoría legal, y no es un lugar para presentar denuncias.
        https://jalisco.justiciaparati.example/orientador/fui-victima/ponte-a-salvo/"
      `)
    })
  })

  it('leads with its address to what a step says is further on, which is not in it', async () => {
    await open({ viewport: phone }, async (page) => {
      await withClipboard(page)
      await page.goto(address('jalisco', '/guias/detuvieron-a-mi-familiar/'))
      await page.getByRole('button', { name: 'Copiar el texto' }).click()
      await page.getByText('Texto copiado').waitFor()
      const canonical = await page.locator('link[rel=canonical]').getAttribute('href')
      expect(await copied(page)).toContain(`Mira qué hacer.\n${canonical}#si-no-aparece\n`)
      expect(await page.locator('#si-no-aparece').count()).toBe(1)
    })
  })

  it('says so when the browser does not let it be copied', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: () => Promise.reject(new DOMException('Document is not focused.', 'NotAllowedError')) },
        }),
      )
      await visit(page, guide)
      await page.getByRole('button', { name: 'Copiar el texto' }).click()
      await page.getByRole('status').getByText('Tu navegador no lo permitió.').waitFor()
    })
  })

  it('is what is shared, where the device can share', async () => {
    await open({ viewport: phone }, async (page) => {
      await withClipboard(page)
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'share', {
          value: async (data: ShareData) => {
            document.documentElement.dataset.shared = data.text
          },
        }),
      )
      await visit(page, guide)
      await page.getByRole('button', { name: 'Copiar el texto' }).click()
      await page.getByText('Texto copiado').waitFor()
      await page.getByRole('button', { name: 'Compartir' }).click()
      expect(await page.locator('html').getAttribute('data-shared')).toBe(await copied(page))
    })
    await open({ viewport: phone }, async (page) => {
      await withClipboard(page)
      await page.addInitScript(() => {
        Reflect.deleteProperty(Navigator.prototype, 'share')
      })
      await visit(page, guide)
      expect(await page.getByRole('button', { name: 'Compartir' }).isVisible()).toBe(false)
    })
  })
})

describe('the last safe day', () => {
  it('is told on the page for the day that is chosen, and is nowhere else afterwards', async () => {
    await open({ viewport: phone }, async (page) => {
      const asked: string[] = []
      await page.goto(address('jalisco', '/guias/amparo-penal/'), { waitUntil: 'networkidle' })
      page.on('request', (request) => asked.push(request.url()))
      const before = await traces(page)
      const box = page.locator('.safe').first()
      const told = box.locator('output')
      expect(await told.textContent()).toBe('')
      // A Monday far off, so that the last day is not over.
      await box.locator('input').fill('2096-01-02')
      expect(await told.textContent()).toBe('Tu último día seguro: lunes, 16 de enero de 2096')
      expect(await traces(page)).toEqual(before)
      expect(asked).toEqual([])
      await page.goto(address('jalisco', '/guias/robo/'))
      await page.goto(address('jalisco', '/guias/amparo-penal/'))
      expect(await box.locator('input').inputValue()).toBe('')
      expect(await told.textContent()).toBe('')
    })
  })

  /** What a page leaves behind in the browser and in its history. */
  const traces = (page: Page) =>
    page.evaluate(async () => ({
      address: location.href,
      state: JSON.stringify(history.state),
      steps: history.length,
      kept: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
    }))
})

describe('text size and contrast', () => {
  const guidePath = '/guias/me-detuvieron/'
  const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }))
  /** Words of titles that stand on two lines without a hyphen; this browser has no dictionary for those that may get one. */
  const brokenWords = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('main :is(h1, h2, h3)')].flatMap((title) => {
        const { hyphens } = getComputedStyle(title)
        const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT)
        const broken: string[] = []
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
          for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[^\s\u00ad-]+/g)) {
            const range = document.createRange()
            range.setStart(node, index)
            range.setEnd(node, index + word.length)
            const lines = new Set([...range.getClientRects()].flatMap(({ top, width }) => (width > 1 ? [Math.round(top)] : [])))
            if (lines.size > 1 && (hyphens !== 'auto' || word.length < 14)) broken.push(word)
          }
        return broken
      }),
    )
  const shift = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value
          })
          observer.observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(sum), 400)
        }),
    )
  const choose = async (page: Page, ...names: string[]) => {
    await page.getByText('Leer y ver').locator('..').click()
    for (const name of names) await page.getByRole('radio', { name, exact: true }).check()
  }

  it.each([phone, desktop])('cost those who change nothing no movement and no storage, %j', async (viewport) => {
    await open({ viewport }, async (page) => {
      await page.goto(address('jalisco', guidePath))
      expect(await shift(page)).toBe(0)
      expect(await stored(page)).toBe('{}')
    })
  })

  it('are kept from page to page once chosen, and forgotten when undone', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', guidePath))
      const before = await page.locator('.lead').evaluate((lead) => Number.parseFloat(getComputedStyle(lead).fontSize))
      await choose(page, 'Enorme', 'Alto')
      expect(await page.locator('.lead').evaluate((lead) => Number.parseFloat(getComputedStyle(lead).fontSize))).toBeGreaterThan(
        before * 1.7,
      )
      await page.goto(address('jalisco', '/guias/robo/'))
      expect(await page.locator('html').evaluate(({ dataset }) => ({ ...dataset }))).toEqual({ text: '4', contrast: 'more' })
      expect(await shift(page)).toBeLessThan(0.1)
      await page.getByText('Leer y ver').locator('..').click()
      expect(await page.getByRole('radio', { name: 'Enorme' }).isChecked()).toBe(true)
      await page.getByRole('button', { name: 'Quitar mis cambios' }).click()
      expect(await page.locator('html').evaluate(({ dataset }) => ({ ...dataset }))).toEqual({})
      expect(await stored(page)).toBe('{}')
    })
  })

  it('go along from site to site, and are undone there too', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', guidePath))
      await choose(page, 'Enorme', 'Alto')
      // The panel lies over the page.
      await page.keyboard.press('Escape')
      await page.locator('.place summary').click()
      await page.getByRole('link', { name: 'Zacatecas' }).click()
      await page.waitForURL(address('zacatecas', guidePath))
      expect(await page.locator('html').evaluate(({ dataset }) => ({ ...dataset }))).toEqual({ text: '4', contrast: 'more' })
      await page.reload()
      expect(await page.locator('html').getAttribute('data-text')).toBe('4')
    })
    await open({ viewport: phone }, async (page) => {
      await page.goto(`${address('jalisco', guidePath)}#text=9&contrast=javascript`)
      expect(await page.locator('html').evaluate(({ dataset }) => ({ ...dataset }))).toEqual({})
      expect(await stored(page)).toBe('{}')
    })
  })

  it('can be chosen by keyboard, and the panel closed', async () => {
    await open({ viewport: desktop }, async (page) => {
      await page.goto(address('jalisco', guidePath))
      await page.locator('#see summary').focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('ArrowDown')
      expect(await page.locator('html').getAttribute('data-text')).toBe('2')
      await page.keyboard.press('Escape')
      expect(await page.getByRole('radio', { name: 'Grande', exact: true }).isVisible()).toBe(false)
      expect(await page.locator('#see summary').evaluate((summary) => summary === document.activeElement)).toBe(true)
    })
  })

  it('work for one page where the browser forbids storage, and survive what others stored', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.addInitScript(() =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('Forbidden', 'SecurityError')
          },
        }),
      )
      await page.goto(address('jalisco', guidePath))
      await choose(page, 'Grande')
      expect(await page.locator('html').getAttribute('data-text')).toBe('2')
    })
    for (const odd of ['{', 'null', '7', '{"text":"9","contrast":{}}'])
      await open({ viewport: phone }, async (page) => {
        await page.addInitScript((text) => localStorage.setItem('leer-y-ver', text), odd)
        await page.goto(address('jalisco', guidePath))
        expect(await page.locator('html').evaluate(({ dataset }) => ({ ...dataset }))).toEqual({})
        expect(await page.locator('#see').isVisible()).toBe(true)
      })
  })

  it.each([
    ['jalisco', '/'],
    ['estado-de-mexico', guidePath],
    ['jalisco', '/directorio/'],
    ['jalisco', '/orientador/'],
    ['jalisco', '/buscar/'],
    ['nacional', '/'],
    ['jalisco', '/acerca/privacidad/'],
  ])('let the largest text fit %s%s on a phone and on a desktop', async (site, path) => {
    for (const viewport of [narrow, phone, desktop])
      await open({ viewport }, async (page) => {
        await page.addInitScript(() => localStorage.setItem('leer-y-ver', '{"text":"4"}'))
        await page.goto(address(site, path))
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width)
      })
  })

  it.each([narrow, phone])(
    'break no word of a title without a hyphen and leave nine tenths of the screen, in each size, $width wide',
    async (viewport) => {
      for (const [site, path] of [
        ['jalisco', '/guias/violencia-familiar/'],
        ['jalisco', '/guias/periodistas-y-personas-defensoras/'],
        ['jalisco', '/guias/tortura-y-malos-tratos/'],
        ['jalisco', '/guias/proteccion-a-testigos/'],
        ['jalisco', '/facil/guias/detuvieron-a-mi-familiar/'],
        ['jalisco', '/en/guias/detuvieron-a-mi-familiar/'],
        // Cards within what a state adds.
        ['estado-de-mexico', '/guias/defensor-publico/'],
      ] as const)
        for (const text of ['1', '2', '3', '4'])
          await open({ viewport }, async (page) => {
            await page.addInitScript((size) => localStorage.setItem('leer-y-ver', JSON.stringify({ text: size })), text)
            await page.goto(address(site, path))
            expect(await brokenWords(page), `${path} ${text}`).toEqual([])
            expect((await page.locator('.bar').boundingBox())?.height, `${path} ${text}`).toBeLessThanOrEqual(
              viewport.height / 10,
            )
          })
    },
  )

  it.each([
    ['light', '/'],
    ['dark', '/'],
    ['light', guidePath],
    ['dark', guidePath],
  ] as const)('leave nothing for axe to say in high contrast, %s, %s, panel open', async (colorScheme, path) => {
    await open({ viewport: phone, colorScheme }, async (page) => {
      await page.goto(address('jalisco', path))
      await choose(page, 'Alto', 'Muy grande')
      expect(await axeFindings(page)).toEqual([])
    })
  })

  it('are high contrast by themselves where the device asks for it', async () => {
    const colours = (page: Page) =>
      page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body)
        return [color, backgroundColor]
      })
    for (const [colorScheme, ink, paper] of [
      ['light', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
      ['dark', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
    ] as const)
      await open({ viewport: phone, colorScheme, contrast: 'more' }, async (page) => {
        await page.goto(address('jalisco', guidePath))
        expect(await colours(page)).toEqual([ink, paper])
      })
  })

  it('leave nothing for axe to say where the device forces its colours', async () => {
    await open({ viewport: phone, forcedColors: 'active' }, async (page) => {
      await page.goto(address('jalisco', guidePath))
      await choose(page, 'Alto')
      expect(await axeFindings(page)).toEqual([])
    })
  })

  it('offer nothing that does not work without JavaScript', async () => {
    await open({ viewport: phone, javaScriptEnabled: false }, async (page) => {
      await page.goto(address('jalisco', guidePath))
      for (const id of ['#see', '#aloud', '#tools']) expect(await page.locator(id).isVisible()).toBe(false)
    })
  })
})

describe('on paper', () => {
  /** What a Letter sheet takes at 96 pixels an inch, within the margins of the style sheet. */
  const sheet = { width: 718, height: 980 }
  const onPaper = async (page: Page) => page.emulateMedia({ media: 'print', colorScheme: 'light' })

  it('what to do now stands whole on the first sheet of every guide', async () => {
    const folder = path.join(inject('dist'), 'live/jalisco/guias')
    const slugs = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    expect(slugs.length).toBeGreaterThan(60)
    await open({ viewport: sheet }, async (page) => {
      await onPaper(page)
      const tooLong: string[] = []
      for (const slug of slugs) {
        await page.goto(address('jalisco', `/guias/${slug}/`))
        const end = await page.locator('.now').evaluate((now) => now.getBoundingClientRect().bottom + scrollY)
        if (end > sheet.height) tooLong.push(`${slug}: ${end}`)
      }
      expect(tooLong).toEqual([])
    })
  })

  it.each([
    ['jalisco', '/guias/robo/'],
    ['estado-de-mexico', '/en/guias/como-presentar-una-denuncia/'],
    ['oaxaca', '/directorio/'],
  ])('%s%s carries a code that a phone reads as its address, with the address beside it', async (site, path) => {
    await open({ viewport: sheet, deviceScaleFactor: 2 }, async (page) => {
      await page.goto(address(site, path))
      expect(await page.locator('.qr').isVisible()).toBe(false)
      await onPaper(page)
      const canonical = await page.locator('link[rel=canonical]').getAttribute('href')
      const { data, info } = await sharp(await page.locator('.qr svg').screenshot())
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      expect(jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(canonical)
      expect(`https://${await page.locator('.qr p').textContent()}`).toBe(canonical)
    })
  })

  it('is black on white whatever the screen was, with neither controls nor ways around', async () => {
    await open({ viewport: sheet, colorScheme: 'dark' }, async (page) => {
      await page.addInitScript(() => localStorage.setItem('leer-y-ver', '{"contrast":"more"}'))
      await page.goto(address('jalisco', '/guias/me-detuvieron/'))
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      const look = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body)
        return { color, backgroundColor }
      })
      expect(look).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' })
      for (const selector of ['.bar', 'nav', '.see', '.tools', '.where', '.related'])
        for (const element of await page.locator(selector).all()) expect(await element.isVisible(), selector).toBe(false)
    })
  })
})
