import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import type { PageModel } from '@justicia/shared-content/pages/model'
import { HtmlValidate } from 'html-validate'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { beforeAll, describe, expect, it } from 'vitest'
import { newerCss } from '../styles/newerCss.ts'
import { easyGuide } from './easyReadExamples.ts'
import { jalisco, nacional } from './exampleSites.ts'
import { examples, pilotExamples } from './examples.ts'
import { englishGuide, fallbackGuide, guide, hostileGuide, nationalGuide } from './guideExamples.ts'
import { loadSiteBundle, type SiteBundle } from './siteBundle.ts'

type Element = DefaultTreeAdapterMap['element']
interface Page {
  model: PageModel
  html: string
  elements: Element[]
}

const kilobyte = 1024
const pageBudget = 14 * kilobyte
const guideAim = 11 * kilobyte
const scriptBudget = 12 * kilobyte
/** The search page's own, engine and all. */
const searchBudget = 16 * kilobyte
/** The chat, which only its page asks for, and most of it only when somebody opens it. */
const chatBudget = 10 * kilobyte

let bundle: SiteBundle
const pages = new Map<PageModel, Page>()

beforeAll(async () => {
  bundle = await loadSiteBundle()
  for (const model of examples) {
    const html = await bundle.render(model)
    pages.set(model, { model, html, elements: elementsOf(parse(html)) })
  }
})

/** Names of classes that a sheet has rules for on screens: that something is not printed tells nothing of its look. */
const classesIn = (css: string) =>
  new Set(
    [
      ...css
        .replace(/\{[^{}]*\}/g, '{}')
        .replace(/@media print\s*\{[^{}]*(\{\}[^{}]*)*\}/g, '')
        .matchAll(/\.([a-z][\w-]*)/g),
    ].map(([, name]) => name ?? ''),
  )
const sheetDir = new URL('../styles/sheet/', import.meta.url)
const styledClasses = classesIn(
  readdirSync(sheetDir)
    .map((name) => readFileSync(new URL(name, sheetDir), 'utf8').replace(/\/\*.*?\*\//gs, ''))
    .join('\n'),
)

const pageOf = (model: PageModel) => pages.get(model) as Page
const names = examples.map((model) => [`${model.site.slug} ${model.path} (${model.template})`, model] as const)

describe.each(names)('%s', (_name, model) => {
  it('is valid HTML', async () => {
    const { results } = await new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // Style only: what Astro writes.
        'doctype-style': 'off',
        'no-trailing-whitespace': 'off',
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        // A schedule is not a telephone number that could be dialled.
        'tel-non-breaking': 'off',
        'long-title': 'off',
        // The lists that are drawn without bullets keep their role this way.
        'no-redundant-role': 'off',
        'require-sri': 'off',
        'no-inline-style': 'error',
      },
    }).validateString(pageOf(model).html)
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector ?? ''}`),
      ),
    ).toEqual([])
  })

  it('has one title, and headings that never skip a level', () => {
    const levels = pageOf(model).elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
  })

  it('declares its language, its address and its description', () => {
    const { elements, html } = pageOf(model)
    expect(
      attributeOf(
        elements.find(({ tagName }) => tagName === 'html'),
        'lang',
      ),
    ).toBe(model.lang)
    expect(attributeOf(byAttribute(elements, 'rel', 'canonical'), 'href')).toBe(model.canonical)
    expect(attributeOf(byAttribute(elements, 'name', 'description'), 'content')).toBe(model.description)
    expect(html.includes('content="noindex"')).toBe(!model.indexable || model.site.isPilot === true)
  })

  it('has no style attribute, and lets in just the style and the one script that it carries', () => {
    const { elements } = pageOf(model)
    const scripts = elements.filter(
      (element) => element.tagName === 'script' && attributeOf(element, 'type') !== 'application/ld+json',
    )
    const inside = scripts.filter((script) => attributeOf(script, 'src') === undefined)
    expect(inside).toHaveLength(1)
    for (const script of scripts.filter((each) => !inside.includes(each)))
      expect(attributeOf(script, 'src')?.startsWith('/assets/')).toBe(true)
    expect(elements.filter(({ attrs }) => attrs.some(({ name }) => name === 'style' || name.startsWith('on')))).toEqual([])
    const styles = elements.filter(({ tagName }) => tagName === 'style')
    const policy = attributeOf(byAttribute(elements, 'http-equiv', 'content-security-policy'), 'content') ?? ''
    const hashes = (found: typeof elements) =>
      found.map((element) => `'sha256-${createHash('sha256').update(textOf(element)).digest('base64')}'`).join(' ')
    expect(/style-src ([^;]*)/.exec(policy)?.[1]).toBe(hashes(styles))
    expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe(`'self' ${hashes(inside)} 'wasm-unsafe-eval'`)
    expect(policy).not.toContain('unsafe-inline')
  })

  it('carries the rules of every class that it uses', () => {
    const { elements } = pageOf(model)
    const used = elements.flatMap((element) => (attributeOf(element, 'class') ?? '').split(/\s+/))
    const own = classesIn(
      elements
        .filter(({ tagName }) => tagName === 'style')
        .map(textOf)
        .join(''),
    )
    expect(used.filter((name) => styledClasses.has(name) && !own.has(name))).toEqual([])
  })

  it('loads nothing from another place', () => {
    const loading = ['src', 'srcset', 'data', 'poster']
    const { elements } = pageOf(model)
    const addresses = elements.flatMap((element) => [
      ...element.attrs.filter(({ name }) => loading.includes(name)).map(({ value }) => value),
      ...(element.tagName === 'link' && ['icon', 'manifest', 'stylesheet', 'preload'].includes(attributeOf(element, 'rel') ?? '')
        ? [attributeOf(element, 'href') ?? '']
        : []),
    ])
    expect(addresses.filter((address) => !address.startsWith('/') || address.startsWith('//'))).toEqual([])
  })

  it('offers the way out first, then the content', () => {
    const links = pageOf(model).elements.filter(({ tagName }) => tagName === 'a' || tagName === 'button' || tagName === 'input')
    expect(attributeOf(links[0], 'id')).toBe('exit')
    expect(attributeOf(links[0], 'href')).toMatch(/^https:/)
    expect(attributeOf(links[1], 'href')).toBe('#main')
  })

  it('fits the weight of a page', () => {
    expect(brotliCompressSync(pageOf(model).html).length).toBeLessThanOrEqual(pageBudget)
  })
})

describe('guides', () => {
  it('stay below eleven kilobytes', () => {
    expect(brotliCompressSync(pageOf(guide).html).length).toBeLessThanOrEqual(guideAim)
  })

  it('mark what only holds in the state, and the portal marks nothing', () => {
    expect(pageOf(guide).html).toContain('Solo en Jalisco')
    expect(pageOf(nationalGuide).html).not.toContain('Solo en')
  })

  it('say in plain words that nobody is known for a role', () => {
    expect(pageOf(guide).html).toContain('Todavía no tenemos un dato comprobado en Jalisco sobre: Intérpretes y traductores.')
  })

  it('tell a pending review from a signed one', () => {
    expect(pageOf(guide).html).toContain(
      '<p class="quiet dates">Escrita el 21 de noviembre de 2026. Todavía no la ha revisado una persona abogada.</p>',
    )
    expect(pageOf(guide).html).toContain('Próxima revisión: 21 de mayo de 2027')
    expect(pageOf(nationalGuide).html).toContain('Revisión jurídica: Barra de ejemplo, 1 de octubre de 2026')
  })

  it('say up to which reform each law was read', () => {
    expect(pageOf(guide).html).toContain('texto leído hasta la reforma del 28 de noviembre de 2025')
    expect(pageOf(guide).html).toContain('texto leído como se publicó')
  })

  it('tell a part that is not translated, and one whose translation is old', () => {
    const { html } = pageOf(englishGuide)
    expect(html.match(/This part has not been translated yet/g)).toHaveLength(1)
    expect(html.match(/is newer than this translation/g)).toHaveLength(1)
    expect(html).toContain('<div lang="es-MX"><p>La defensoría pública')
  })

  it('tell once that the whole guide is in Spanish, and declare its language', () => {
    const { html, elements } = pageOf(fallbackGuide)
    expect(html.match(/has not been translated yet/g)).toHaveLength(1)
    expect(
      attributeOf(
        elements.find(({ tagName }) => tagName === 'h1'),
        'lang',
      ),
    ).toBe('es-MX')
  })

  it('never let a text become markup', () => {
    const { elements } = pageOf(hostileGuide)
    expect(elements.filter((element) => attributeOf(element, 'onerror') !== undefined)).toEqual([])
    expect(elements.filter(({ tagName }) => tagName === 'img')).toHaveLength(1)
    const inside = elements.filter((element) => element.tagName === 'script' && attributeOf(element, 'src') === undefined)
    const data = inside.filter((element) => attributeOf(element, 'type') === 'application/ld+json')
    expect(data.map((script) => JSON.parse(textOf(script)).name)).toEqual([hostileGuide.title])
    expect(inside).toHaveLength(data.length + 1)
    expect(textOf(elements.find(({ tagName }) => tagName === 'h1') as Element)).toContain('<script>alert(2)</script>&lt;{hola}')
  })
})

describe('question flows', () => {
  const at = (path: string) => pageOf(examples.find((model) => model.site === jalisco && model.path === path) as PageModel)
  const hrefsOf = ({ elements }: Page) =>
    elements.filter(({ tagName }) => tagName === 'a').map((link) => attributeOf(link, 'href') ?? '')

  it('lead on with a plain link for each answer', () => {
    const links = hrefsOf(at('/orientador/fui-victima/'))
    expect(links).toContain('/orientador/fui-victima/que-paso/')
    expect(links).toContain('/orientador/fui-victima/ponte-a-salvo/')
  })

  it('show the answers so far, each leading to its question, and the way to start again', () => {
    const { html } = at('/orientador/fui-victima/que-paso/')
    expect(html).toMatch(
      /Tus respuestas.*<a href="\/orientador\/fui-victima\/">¿Estás a salvo ahora\?<\/a> <b>Sí, estoy a salvo<\/b>/s,
    )
    expect(html).toContain('href="/orientador/fui-victima/">Empezar de nuevo</a>')
    expect(at('/orientador/fui-victima/').html).not.toContain('Empezar de nuevo')
  })

  it('name only the first answers where several ways come together', () => {
    expect(at('/orientador/fui-victima/ponte-a-salvo/').html).toContain('<h2>Tus primeras respuestas</h2>')
  })

  it('have a way out for a case that is not there', () => {
    const links = hrefsOf(at('/orientador/fui-victima/que-paso/'))
    for (const href of ['/orientador/', '/guias/', '/directorio/']) expect(links).toContain(href)
    expect(at('/orientador/fui-victima/que-paso/').html).toContain('action="/buscar/"')
  })

  it('end with 911 when it is urgent, then the guide, the deadlines and who helps', () => {
    const { html } = at('/orientador/fui-victima/ponte-a-salvo/')
    const main = html.slice(html.indexOf('<main'))
    const order = [
      '<h1>Ponte a salvo',
      '<a class="urge" href="tel:911"><b>911</b>',
      'Sigue con esta guía',
      'href="/guias/violencia-familiar/"',
      'Plazos',
      '5 días hábiles',
      'Quién te ayuda gratis',
      'También te puede servir',
      'Base legal',
      'Tus primeras respuestas',
      'Empezar de nuevo',
    ].map((text) => main.indexOf(text))
    expect(order).not.toContain(-1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    const calm = at('/orientador/fui-victima/denuncia/').html
    expect(calm.slice(calm.indexOf('<main'))).not.toContain('tel:911')
  })

  it('say what is done where nobody is known for a role', () => {
    expect(at('/orientador/fui-victima/ponte-a-salvo/').html).toContain(
      'Todavía no tenemos un dato comprobado en Jalisco sobre: Atención a mujeres. Si estás en peligro, llama al 911.',
    )
  })

  it('say that the translation is old, and declare the language of what is in Spanish', () => {
    expect(at('/en/orientador/fui-victima/que-paso/').html).toContain('These questions have no up-to-date translation')
    expect(at('/en/orientador/fui-victima/ponte-a-salvo/').html).toContain('<h1 lang="es-MX">Ponte a salvo')
    expect(at('/en/orientador/fui-victima/').html).not.toContain('not up to date')
  })

  it('are offered by the home, the search and the page of what is not found, and only by sites that have them', () => {
    for (const path of ['/', '/buscar/', '/404.html']) {
      const { html } = at(path)
      expect(html.slice(html.indexOf('<main'))).toContain('¿No sabes por dónde empezar?')
      expect(hrefsOf(at(path)).filter((href) => href === '/orientador/').length).toBeGreaterThan(1)
    }
    expect(hrefsOf(pageOf(hostileGuide))).not.toContain('/orientador/')
  })
})

describe('a guide in easy read', () => {
  it('says how far it has been validated and leads to the full guide, to its other parts and to what the state adds', () => {
    const { html, elements } = pageOf(easyGuide)
    expect(html).toContain('pendiente de validación con lectores')
    expect(html).toContain('Esta parte cambió en la guía completa')
    const links = elements.filter(({ tagName }) => tagName === 'a').map((link) => attributeOf(link, 'href'))
    for (const href of ['', '#plazos', '#quien-te-ayuda']) expect(links).toContain(`/guias/me-detuvieron/${href}`)
  })

  it('calls the way to its whole guide by what it is, not by a language', () => {
    const switchOf = ({ html }: Page) => html.match(/<ul class="langs plain".*?<\/ul>/s)?.[0]
    expect(switchOf(pageOf(easyGuide))).toContain('<a href="/guias/me-detuvieron/">Guía completa</a>')
    expect(switchOf(pageOf(englishGuide))).toContain('lang="es-MX">Español</a>')
  })

  it('is in easy Spanish and leads to pages in Spanish', () => {
    const { html, elements } = pageOf(easyGuide)
    expect(html).toContain('<html lang="es-MX-simple"')
    expect(html).toContain('content="es_MX"')
    const nav = elements.find((element) => attributeOf(element, 'aria-label') === 'Principal') as Element
    expect(elementsOf(nav).flatMap((element) => attributeOf(element, 'href') ?? [])).toContain('/directorio/')
  })
})

describe('the laws of a state', () => {
  const at = (site: string, path = '/leyes/') =>
    pageOf(examples.find((model) => model.site.slug === site && model.path === path) as PageModel)
  const mainOf = ({ html }: Page) => html.slice(html.indexOf('<main'), html.indexOf('</main'))

  it('are named by subject, each leading to its text while its address may be shown', () => {
    const main = mainOf(at('jalisco'))
    expect(main).toMatch(
      /<dt>Código penal<\/dt>\s*<dd><a href="http:\/\/compilacion[^"]*">Código Penal para el Estado Libre y Soberano de Jalisco<\/a><\/dd>/,
    )
    expect(main).toMatch(
      /<dd><span>Ley de Atención a Víctimas del Estado de Jalisco<\/span> <small>\(Dirección por comprobar\)<\/small><\/dd>/,
    )
  })

  it('say once where they come from, and which ones are lacking', () => {
    const main = mainOf(at('jalisco'))
    expect(main.match(/Publicado por Orden Jurídico Nacional en febrero de 2026\./g)).toHaveLength(1)
    expect(main).toContain('<li>Fiscalía</li>')
    expect(main).not.toContain('<li>Código penal</li>')
  })

  it('keep their Spanish names in English, marked as such', () => {
    expect(mainOf(at('jalisco', '/en/leyes/'))).toMatch(/<dt>Criminal code<\/dt>\s*<dd><a [^>]*lang="es-MX">Código Penal/)
  })

  it('are said to be unknown where none may be named, with whom to ask', () => {
    const main = mainOf(at('estado-de-mexico'))
    expect(main).toContain(
      'Todavía no sabemos con certeza cómo se llaman el código penal y las demás leyes del Estado de México.',
    )
    expect(main).toContain('Pregúntalo a tu defensa')
    expect(main).not.toContain('<dl>')
  })

  it('are chosen by state on the portal', () => {
    const main = mainOf(at('nacional'))
    expect(main).toContain('<ul class="list more" id="estados">')
    for (const { name, origin } of nacional.elsewhere) expect(main).toMatch(new RegExp(`href="${origin}/leyes/">${name}</a>`))
  })

  it('are one touch away from the footer of every page and from the legal basis of guides', () => {
    for (const { html } of pages.values()) expect(html.slice(html.indexOf('<footer'))).toMatch(/href="(\/en)?\/leyes\/"/)
    expect(mainOf(pageOf(guide))).toContain('<a href="/leyes/">Leyes de Jalisco</a>')
  })
})

/** Scripts of the chat: those that it has for itself, and those that another page asks for too. */
function chatScripts(): { own: string[]; shared: string[] } {
  const page = examples.find((model) => model.template === 'chat' && model.body.hours !== undefined) as PageModel
  const first = scriptsOf(pageOf(page).html).at(-1) ?? ''
  const text = readFileSync(`${bundle.clientFolder}${first.slice(1)}`, 'utf8')
  // The one that is fetched when it is opened comes first, then those that it asks for.
  const [opened = '', ...asked] = [...new Set(text.match(/assets\/[\w-]+\.js/g))].map((src) => `/${src}`)
  return { own: [first, opened], shared: asked.filter((src) => src !== first) }
}

describe('the bundle', () => {
  it('gives the same bytes for the same model, whatever was drawn in between', async () => {
    await bundle.render(englishGuide)
    expect(await bundle.render(guide)).toBe(pageOf(guide).html)
  })

  it('has an example of every template in Spanish and in English', () => {
    const drawn = new Set(examples.map(({ template, language }) => `${template} ${language}`))
    for (const template of [
      'home',
      'portal-home',
      'guide-index',
      'audience',
      'guide',
      'glossary',
      'term',
      'directory',
      'state-laws',
      'flow-index',
      'flow-question',
      'flow-outcome',
      'search',
      'chat',
      'about',
      'not-found',
      'moved',
      'offline',
      'research',
      'publications',
      'publication',
      'dataset',
      'note',
      'state-figures',
      'open-data',
    ])
      for (const language of ['es', 'en']) expect([...drawn]).toContain(`${template} ${language}`)
  })

  it('throws when a template fails', async () => {
    await expect(
      bundle.render({ ...guide, body: { ...guide.body, review: { status: 'pending', next: 'nunca' } } }),
    ).rejects.toThrow('No se pudo dibujar jalisco/guias/me-detuvieron/ (plantilla «guide»): Invalid time value')
  })

  it('carries scripts lighter than twelve kilobytes together, beside the engine of the search', () => {
    const search = examples.find(({ template }) => template === 'search') as PageModel
    const engine = scriptsOf(pageOf(search).html).at(-1) ?? ''
    const weight = (src: string) => brotliCompressSync(readFileSync(`${bundle.clientFolder}${src.slice(1)}`)).length
    const chat = chatScripts()
    const others = readdirSync(`${bundle.clientFolder}assets`)
      .map((name) => `/assets/${name}`)
      .filter((src) => src !== engine && !chat.own.includes(src))
    expect(others.reduce((sum, src) => sum + weight(src), 0)).toBeLessThanOrEqual(scriptBudget)
    expect(weight(engine)).toBeLessThanOrEqual(searchBudget)
    // The chat, with what it shares with the search, without the engine that it borrows.
    const chatWeight = [...chat.own, ...chat.shared].reduce((sum, src) => sum + weight(src), 0)
    expect(chatWeight).toBeGreaterThan(4 * kilobyte)
    expect(chatWeight).toBeLessThanOrEqual(chatBudget)
    expect(
      examples.filter((model) => model.template !== 'chat' && chat.own.some((src) => pageOf(model).html.includes(src))),
    ).toEqual([])
    expect(examples.filter((model) => model.template !== 'search' && pageOf(model).html.includes(engine))).toEqual([])
  })

  it('says on every page of a site on trial, and on no other, that it is, and asks not to be listed', () => {
    const said = pilotExamples.map((model) => /<p class="pilot">(.*?)<\/p>/.exec(pageOf(model).html)?.[1])
    expect(said).toEqual([
      '<b>Sitio a prueba.</b> Todavía lo estamos revisando y puede cambiar.',
      '<b>This site is on trial.</b> We are still reviewing it, and it may change.',
    ])
    for (const [model, { html }] of pages)
      for (const trace of ['class="pilot"', '.pilot{'])
        expect(html.includes(trace), `${model.site.slug} ${model.path}`).toBe(model.site.isPilot === true)
  })

  it('carries the rules of pictograms where there are pictograms, and nowhere else', () => {
    const [pictured, plain] = [true, false].map((drawn) =>
      examples.filter((model) => pageOf(model).html.includes('<li><svg viewBox="0 0 24 24" aria-hidden="true">') === drawn),
    ) as [PageModel[], PageModel[]]
    expect(pictured).toContain(guide)
    expect(pictured).toContain(easyGuide)
    expect(plain.some(({ template }) => template === 'guide')).toBe(true)
    for (const model of pictured) expect(pageOf(model).html).toContain('.steps svg{')
    for (const model of plain) expect(pageOf(model).html).not.toContain('.steps svg{')
  })

  it('writes its sheets in nothing newer than their sources', () => {
    const styles = examples.flatMap((model) =>
      [...pageOf(model).html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = '']) => css),
    )
    expect(styles.length).toBeGreaterThanOrEqual(examples.length)
    for (const css of new Set(styles)) expect(newerCss(css)).toEqual([])
  })

  it('brings what every page does whole: one script that asks for no other and that the first browsers with modules read', () => {
    const everyPage = new Set(examples.map((model) => scriptsOf(pageOf(model).html)[0]))
    expect(everyPage.size).toBe(1)
    const code = scriptCode([...everyPage][0] ?? '')
    expect(code).not.toMatch(/\bimport\b/)
    expect(code.match(newerThanModules)?.[0]).toBeUndefined()
    expect(code).not.toMatch(/\.(flatMap|flat)\(/)
  })

  it('carries no script with syntax or methods that phones of 2019 do not know', () => {
    for (const name of readdirSync(`${bundle.clientFolder}assets`))
      expect(scriptCode(`/assets/${name}`).match(newerThanModules)?.[0], name).toBeUndefined()
  })

  it('gives each site an icon of its own and a manifest', () => {
    const [icon, manifest] = bundle.siteFiles(jalisco)
    expect(icon?.content).toContain(jalisco.accent.light)
    expect(icon?.content).not.toBe(bundle.siteFiles(nacional)[0]?.content)
    expect(JSON.parse(manifest?.content ?? '')).toMatchObject({ name: 'Justicia para Ti Jalisco', lang: 'es-MX' })
  })
})

const scriptsOf = (html: string) => [...html.matchAll(/src="(\/assets\/[\w-]+\.js)"/g)].map(([, src = '']) => src)
const scriptCode = (src: string) => readFileSync(`${bundle.clientFolder}${src.slice(1)}`, 'utf8')

/** Syntax and methods that Chrome 61, Firefox 60 and Safari 11 do not know. */
const newerThanModules =
  /\?\?|\?\.[a-z([]|catch\s*\{|\{\s*\.\.\.|\(\?<[=!]|\\p\{|\.(replaceChildren|replaceAll|at|toSorted|finally|matchAll|hasOwn|fromEntries|trimStart|allSettled)\(|\b(globalThis|structuredClone|queueMicrotask|BigInt)\b/

function elementsOf(node: DefaultTreeAdapterMap['node']): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : []
  return 'tagName' in node ? [node, ...children] : children
}

function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((attribute) => attribute.name === name)?.value
}

function byAttribute(elements: Element[], name: string, value: string): Element | undefined {
  return elements.find((element) => attributeOf(element, name) === value)
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : '')).join('')
}
