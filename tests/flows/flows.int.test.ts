import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readContent } from '@justicia/shared-content/content/readContent'
import { namesGuides } from '@justicia/shared-content/vocabulary/organizationRoles'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageFile } from '../../build-scripts/src/output/pageFile.ts'
import { defaultContent } from '../../build-scripts/src/repository.ts'
import { runCommand } from '../build/support/buildFixture.ts'
import { distinct, outcomeAt, waysOfFlows } from './contentFlows.ts'
import { everyPath, type Stop } from './everyPath.ts'

type Element = DefaultTreeAdapterTypes.Element

const site = 'oaxaca'
const contentDir = process.env.JUSTICIA_TEST_CONTENT ?? defaultContent
const content = await readContent(contentDir)
const named = waysOfFlows(content).map((ways) => [`${ways.flow.slug} (${ways.language})`, ways] as const)

let out: string
beforeAll(async () => {
  out = mkdtempSync(path.join(tmpdir(), 'justicia-flows-'))
  const flags = [`--states=${site}`, `--content=${contentDir}`, `--out=${out}`, '--date=2026-11-21']
  expect(await runCommand('build', flags)).toMatchObject({ status: 0 })
})
afterAll(() => rmSync(out, { recursive: true, force: true }))

const fileOf = (address: string) => path.join(out, 'live', site, pageFile(new URL(address, 'https://x').pathname))

/** The elements of `<main>`: what a browser shows without any script. */
function mainOf(address: string): Element[] {
  const elements = elementsOf(parse(readFileSync(fileOf(address), 'utf8')))
  const main = elements.find(({ tagName }) => tagName === 'main')
  return main === undefined ? [] : elementsOf(main)
}

function elementsOf(node: DefaultTreeAdapterTypes.Node): Element[] {
  const own = 'tagName' in node ? [node] : []
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : [])]
}
const attributeOf = (element: Element, name: string) => element.attrs.find((attribute) => attribute.name === name)?.value
const hasClass = (name: string) => (element: Element) => attributeOf(element, 'class')?.split(' ').includes(name) ?? false
const hrefsIn = (elements: readonly Element[]) =>
  elements.filter(({ tagName }) => tagName === 'a').map((link) => attributeOf(link, 'href') ?? '')

const seen = new Map<string, Stop | undefined>()
function stopAt(address: string): Stop | undefined {
  if (!seen.has(address)) seen.set(address, existsSync(fileOf(address)) ? readStop(address) : undefined)
  return seen.get(address)
}
function readStop(address: string): Stop {
  const main = mainOf(address)
  const answers = main.find(hasClass('answers'))
  return { next: answers === undefined ? [] : hrefsIn(elementsOf(answers)), isOutcome: main.some(hasClass('goon')) }
}

describe('the flows of a built site, followed link by link without JavaScript', () => {
  it('are reached from the home', () => {
    expect(hrefsIn(mainOf('/'))).toContain('/orientador/')
    const links = hrefsIn(mainOf('/orientador/'))
    for (const { slug } of content.flows) expect(links).toContain(`/orientador/${slug}/`)
  })

  describe.each(named)('%s', (_name, ways) => {
    it('lead to an outcome whatever is answered', () => {
      expect(distinct(everyPath(ways.start, stopAt))).toEqual(ways.ways)
    })

    it('end at a guide that is there, with its deadlines and who helps', () => {
      for (const address of new Set(ways.ways.map((way) => way.at(-1) as string))) {
        const outcome = outcomeAt(ways, address)
        const main = mainOf(address)
        const goOn = hrefsIn(elementsOf(main.find(hasClass('goon')) as Element))
        // The guide, and the letters that belong to it.
        expect(goOn.filter((href) => !existsSync(fileOf(href)))).toEqual([])
        expect(goOn[0]).toContain(`/guias/${outcome.guide}/`)
        // Those of the reader, and the others.
        const lines = main.filter(hasClass('line'))
        const deadlines = lines.flatMap(elementsOf).filter(({ tagName }) => tagName === 'li')
        expect(deadlines).toHaveLength(outcome.deadlines.length)
        // With a contact, without one (folded), or a sentence that nobody is known.
        const folded = main.filter(hasClass('silent')).flatMap(elementsOf)
        const helpers = [
          ...main.filter((element) => hasClass('card')(element) || hasClass('empty')(element)),
          ...folded.filter(({ tagName }) => tagName === 'li'),
        ]
        // Not every guide has a civil organization or a help line for its readers in every state.
        const roles = outcome.services.filter((role) => !namesGuides(role))
        expect(helpers.length).toBeGreaterThanOrEqual(roles.length)
        expect(hrefsIn(main).includes('tel:911')).toBe(outcome.urgent || outcome.services.includes('emergency'))
      }
    })

    it('can be left by the search, the directory and all the guides at every question', () => {
      const prefix = ways.language === 'es' ? '' : `/${ways.language}`
      for (const address of new Set(ways.ways.flatMap((way) => way.slice(0, -1)))) {
        const main = mainOf(address)
        const links = hrefsIn(main)
        for (const way of ['/orientador/', '/guias/', '/directorio/']) expect(links).toContain(`${prefix}${way}`)
        const forms = main.filter(({ tagName }) => tagName === 'form').map((form) => attributeOf(form, 'action'))
        expect(forms).toEqual([`${prefix}/buscar/`])
      }
    })
  })
})
