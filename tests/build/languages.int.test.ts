import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { commonGuides } from '@justicia/shared-content/pages/commonGuides'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { launchBrowser } from '../support/launchBrowser.ts'
import type { ProgramEnd } from '../support/programs.ts'
import { build, copyContent, newFolder, runCommand } from './support/buildFixture.ts'

type Element = DefaultTreeAdapterMap['element']

const fixtures = path.resolve(import.meta.dirname, '../fixtures/languages')

/** The guides that the sites' own pages lead to, whatever the content: from every page, and from those about the site. */
function guidesOfTheSites(): Set<string> {
  const dir = path.resolve(import.meta.dirname, '../../sites/src/content-pages')
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'))
  const links = pages.flatMap((file) => [...readFileSync(path.join(dir, file), 'utf8').matchAll(/\/guias\/([a-z0-9-]+)\//g)])
  return new Set([...Object.values(commonGuides), ...links.map(([, slug = '']) => slug)])
}

/** A guide in a language that no one of us writes: letters that stand for words. */
const guideIn = (letters: string) => `---
title: ${letters}-title
summary: ${letters}-summary, long enough to be the answer in one sentence of a guide.
---

<Section key="que-hacer-ahora" title="${letters}-now">

${letters}-text <Fact k="fiscalia.nombre" prefix="ante"/>.

</Section>
`

/** Letters from right to left, around what reads from left to right. */
const arabic = 'عربي'
/** The second one the interface itself names. */
const testTelephones = `- key: prueba.telefono
  kind: phone
  value:
    es: "55 0000 4321"
  verification:
    status: verified
    source: prueba
    checked_on: 2026-11-21
    checked_by: Editora de prueba
    checked_how: call
- key: prueba.denuncia
  kind: phone
  value:
    es: "089"
  verification:
    status: verified
    source: prueba
    checked_on: 2026-11-21
    checked_by: Editora de prueba
    checked_how: call
`

let out: string
let content: string
let built: ProgramEnd

beforeAll(async () => {
  vi.stubEnv('JUSTICIA_LANGUAGES', path.join(fixtures, 'languages.json'))
  out = newFolder()
  content = copyContent()
  for (const slug of guidesOfTheSites()) {
    const folder = path.join(content, 'guides', slug)
    mkdirSync(folder)
    const other = readFileSync(path.join(content, 'guides/defensor-publico/es.mdx'), 'utf8')
    writeFileSync(
      path.join(folder, 'es.mdx'),
      other.replace('title: Defensor público', `title: ${slug}`).replace('summary: Si', `summary: ${slug}. Si`),
    )
    writeFileSync(path.join(folder, 'en.mdx'), guideIn(slug))
  }
  writeFileSync(path.join(content, 'guides/robo/yua.mdx'), guideIn('YUA'))
  writeFileSync(
    path.join(content, 'guides/robo/ar.mdx'),
    guideIn('AR').replace('AR-text', `${arabic} $1,234.50 ${arabic} 2026-11-21, <Fact k="prueba.telefono"/>`),
  )
  appendFileSync(path.join(content, 'facts.yaml'), testTelephones)
  const organizations = path.join(content, 'organizations.yaml')
  writeFileSync(organizations, readFileSync(organizations, 'utf8').replace('number: "911"', 'number: "55 0000 4321"'))
  // The bundle of `sites` itself: it carries these languages.
  built = await build({ out, content, states: 'nacional,jal', bundle: '' })
  return () => vi.unstubAllEnvs()
})

describe('a site in more languages', () => {
  it('is built, with every page', async () => {
    expect(built.stderr).toBe('')
    expect(built.status).toBe(0)
    for (const site of ['jalisco', 'nacional'])
      for (const language of ['yua', 'ar'])
        for (const address of [
          '',
          'guias/',
          'guias/robo/',
          'guias/defensor-publico/',
          'glosario/querella/',
          'directorio/',
          'buscar/',
        ])
          expect((await page(site, `/${language}/${address}`)).html).toContain('<main')
    await expect(page('jalisco', '/yua/facil/')).rejects.toThrow('ENOENT')
  })

  it('passes every check, which names what each interface lacks, key by key', async () => {
    const { status, stdout, stderr } = await runCommand('check', [
      `--dist=${out}`,
      '--states=nacional,jal',
      `--content=${content}`,
    ])
    expect(stdout).toBe('')
    expect(status).toBe(0)
    expect(stderr).toContain('interface/yua: falta nav.search\n')
    expect(stderr).toMatch(/interface\/yua: faltan \d+ de \d+ textos; se muestran en español\.\n/)
    expect(stderr).toContain('interface/ar: falta nav.guides\n')
    expect(stderr).not.toContain('falta nav.home')
    expect(stderr).not.toContain('interface/en')
  })

  it('declares language and direction', async () => {
    expect(attributesOf((await page('jalisco', '/yua/')).html)).toMatchObject({ lang: 'yua', dir: 'ltr' })
    expect(attributesOf((await page('jalisco', '/ar/guias/robo/')).html)).toMatchObject({ lang: 'ar', dir: 'rtl' })
    expect(attributesOf((await page('jalisco', '/guias/robo/')).html)).toMatchObject({ lang: 'es-MX', dir: 'ltr' })
  })

  it('says once, quietly, that parts are in Spanish, only where they are', async () => {
    const notices = async (address: string) =>
      (await page('jalisco', address)).text.match(/Algunas partes de esta página todavía no están traducidas/g)?.length ?? 0
    expect(await notices('/yua/')).toBe(1)
    expect(await notices('/ar/guias/robo/')).toBe(1)
    expect(await notices('/')).toBe(0)
    expect(await notices('/en/')).toBe(0)
    expect(await notices('/facil/')).toBe(0)
  })

  it('shows its own words where it has them, and marks every Spanish one', async () => {
    const { elements, text } = await page('jalisco', '/yua/')
    expect(langAt(elements, 'YUA-guides')).toBe('yua')
    expect(langAt(elements, 'YUA-lead Jalisco')).toBe('yua')
    expect(langAt(elements, 'Buscar')).toBe('es-MX')
    expect(langAt(elements, 'Fui víctima de un delito')).toBe('es-MX')
    expect(text).not.toMatch(/[\uFDD0\uFDD1]/)
  })

  it('marks Spanish on a page from right to left with its direction too', async () => {
    const { elements } = await page('jalisco', '/ar/')
    const spanish = elements.filter((element) => attribute(element, 'lang') === 'es-MX')
    expect(spanish.length).toBeGreaterThan(10)
    for (const element of spanish) expect(attribute(element, 'dir')).toBe('ltr')
  })

  it('shows numbers as they are written on a page from right to left, in texts, facts and cards', async () => {
    const browser = await launchBrowser()
    try {
      const view = await browser.newPage()
      for (const [address, numbers] of [
        ['/ar/guias/robo/', ['$1,234.50', '2026-11-21', '55 0000 4321']],
        ['/ar/directorio/', ['55 0000 4321']],
      ] as const) {
        await view.setContent((await page('jalisco', address)).html)
        for (const number of numbers) expect(await view.evaluate(asSeen, number), `${address} ${number}`).toEqual([number])
      }
    } finally {
      await browser.close()
    }
  })

  it('shows the parts of a guide that are not translated in Spanish, with Spanish words all through', async () => {
    const { elements, html } = await page('jalisco', '/yua/guias/robo/')
    expect(langAt(elements, 'YUA-title')).toBe('yua')
    expect(langAt(elements, 'Quién te ayuda gratis')).toBe('es-MX')
    expect(langAt(elements, 'ante la Fiscalía de Prueba de Jalisco')).toBe('es-MX')
    expect(html).not.toContain('\uFDD0')
  })

  it('says in the reader’s words, at a link and on the page, that a guide is in Spanish', async () => {
    const list = await page('jalisco', '/en/guias/')
    const item = list.html.match(/<li lang="es-MX"><a href="\/en\/guias\/defensor-publico\/">.*?<\/li>/s)?.[0]
    expect(item).toContain('<small class="quiet" lang="en">In Spanish</small>')
    expect(list.html.match(/<li><a href="\/en\/guias\/robo\/">.*?<\/li>/s)?.[0]).not.toContain('In Spanish')

    const guide = await page('jalisco', '/en/guias/defensor-publico/')
    expect(guide.text).toContain('This guide has not been translated yet. It is shown in Spanish.')
    expect(langAt(guide.elements, 'This guide has not been translated yet')).toBe('en')
    expect(langAt(guide.elements, 'Qué hacer ahora')).toBe('es-MX')
    expect(guide.html).toContain('<meta name="robots" content="noindex">')
    const term = await page('jalisco', '/yua/glosario/querella/')
    expect(langAt(term.elements, 'Esta palabra todavía no está traducida')).toBe('es-MX')
    expect((await page('jalisco', '/en/guias/robo/')).text).not.toContain('This guide has not been translated yet')
    for (const address of ['/guias/defensor-publico/', '/guias/'])
      expect((await page('jalisco', address)).text).not.toMatch(/todavía no está traducida|En español/)
  })

  it('leads from each language to the others', async () => {
    const { elements } = await page('jalisco', '/guias/robo/')
    const links = elements
      .filter(({ tagName }) => tagName === 'link')
      .map((link) => [attribute(link, 'hreflang'), attribute(link, 'href')])
    const origin = 'https://jalisco.justiciaparati.example'
    expect(links).toContainEqual(['yua', `${origin}/yua/guias/robo/`])
    expect(links).toContainEqual(['ar', `${origin}/ar/guias/robo/`])
    expect(links).toContainEqual(['es-MX-simple', `${origin}/facil/guias/robo/`])
  })

  it('keeps no mark in what is not a page', async () => {
    for (const file of ['sitemap.xml', 'yua/sw.js', 'manifest.webmanifest', 'pagefind/pagefind-entry.json'])
      expect(await readFile(path.join(out, 'live/jalisco', file), 'utf8')).not.toMatch(/[\uFDD0\uFDD1]/)
  })
})

describe('a language file with a fault', () => {
  it('stops the build, with its line', async () => {
    const folder = newFolder()
    writeFileSync(path.join(folder, 'languages.json'), await readFile(path.join(fixtures, 'languages.json')))
    mkdirSync(path.join(folder, 'interface'))
    writeFileSync(path.join(folder, 'interface/yua.yaml'), 'nav:\n  hoem: YUA\n')
    vi.stubEnv('JUSTICIA_LANGUAGES', path.join(folder, 'languages.json'))
    const { status, stderr } = await build({ out: newFolder(), states: 'jal', bundle: '' })
    expect(status).not.toBe(0)
    expect(stderr).toContain('interface/yua.yaml:2: «nav.hoem»: la interfaz no tiene este texto.')
  })
})

/** How a text looks, wherever it stands on the page: its characters in the order of their places, from the left. */
function asSeen(text: string): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const seen = new Set<string>()
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const from = (node.textContent ?? '').indexOf(text)
    if (from < 0 || node.parentElement?.closest('script, style') !== null) continue
    const places = [...text].map((character, index) => {
      const range = document.createRange()
      range.setStart(node as Node, from + index)
      range.setEnd(node as Node, from + index + 1)
      return { character, left: range.getBoundingClientRect().left }
    })
    seen.add(
      places
        .sort((a, b) => a.left - b.left)
        .map(({ character }) => character)
        .join(''),
    )
  }
  return [...seen]
}

async function page(site: string, address: string) {
  const html = await readFile(path.join(out, 'live', site, address, 'index.html'), 'utf8')
  const elements = elementsOf(parse(html))
  const text = elements.map((element) => ownText(element)).join('\n')
  return { html, elements, text }
}

function elementsOf(node: DefaultTreeAdapterMap['node']): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : []
  return 'tagName' in node ? [node, ...children] : children
}

function ownText(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

/** The language that holds where a text stands, of every place that has it: the nearest `lang` above. */
function langAt(elements: readonly Element[], text: string): string | undefined {
  const found = elements.filter((element) => !['title', 'script'].includes(element.tagName) && ownText(element).includes(text))
  const langs = new Set(
    found.map((element) => {
      let at: DefaultTreeAdapterMap['parentNode'] | null = element
      while (at !== null && 'tagName' in at && attribute(at, 'lang') === undefined) at = at.parentNode
      return at !== null && 'tagName' in at ? attribute(at, 'lang') : undefined
    }),
  )
  return langs.size === 1 ? [...langs][0] : `${langs.size} languages`
}

function attributesOf(html: string): Record<string, string> {
  const root = elementsOf(parse(html)).find(({ tagName }) => tagName === 'html')
  return Object.fromEntries(root?.attrs.map(({ name, value }) => [name, value]) ?? [])
}
