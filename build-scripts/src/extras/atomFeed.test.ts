import type { PageModel } from '@justicia/shared-content/pages/model'
import { elementsIn, type XmlElement, xmlTree } from '@justicia/shared-content/xliff/xmlTree'
import { describe, expect, it } from 'vitest'
import { contentTypeOf } from '../output/contentTypes.ts'
import { atomFeed } from './atomFeed.ts'

const origin = 'https://portal.example'
const page = {
  canonical: `${origin}/en/investigacion/`,
  language: 'en',
  lang: 'en-US',
  site: { origin } as PageModel['site'],
} as const
const entry = (name: string, date: string) => ({
  id: `${origin}/${name}/#1.0.0`,
  address: `${origin}/${name}/`,
  title: `A & B <${name}>`,
  summary: '“Words” & more',
  date,
})
const feed = { href: '/en/investigacion/novedades.atom', entries: [entry('b', '2026-12-02'), entry('a', '2026-11-30')] }

/** What an element holds, whatever is in it. */
const textOf = (element: XmlElement, name: string) =>
  elementsIn(element, name).map(({ children }) => children.map((child) => (typeof child === 'string' ? child : '')).join(''))

describe('atomFeed', () => {
  const root = xmlTree(atomFeed(page, feed))

  it('has all that Atom asks of a feed, its newest date as its own', () => {
    expect([root.name, root.uri, root.attributes['xml:lang']]).toEqual(['feed', 'http://www.w3.org/2005/Atom', 'en-US'])
    expect(['id', 'title', 'updated'].map((name) => textOf(root, name))).toEqual([
      [`${origin}/en/investigacion/novedades.atom`],
      ['What is new in research and data | Justicia para Ti'],
      ['2026-12-02T00:00:00Z'],
    ])
    expect(elementsIn(root, 'author').map((author) => [textOf(author, 'name'), textOf(author, 'uri')])).toEqual([
      [['Justicia para Ti'], [`${origin}/`]],
    ])
    expect(elementsIn(root, 'link').map(({ attributes }) => attributes)).toEqual([
      { rel: 'self', type: 'application/atom+xml', href: `${origin}/en/investigacion/novedades.atom` },
      { rel: 'alternate', type: 'text/html', href: `${origin}/en/investigacion/` },
    ])
  })

  it('has all that Atom asks of an entry, in the order that it is given, and no text of it is markup', () => {
    const told = elementsIn(root, 'entry').map((each) => [
      ...['id', 'title', 'updated', 'summary'].flatMap((name) => textOf(each, name)),
      ...elementsIn(each, 'link').map(({ attributes }) => attributes.href),
    ])
    expect(told).toEqual([
      [`${origin}/b/#1.0.0`, 'A & B <b>', '2026-12-02T00:00:00Z', '“Words” & more', `${origin}/b/`],
      [`${origin}/a/#1.0.0`, 'A & B <a>', '2026-11-30T00:00:00Z', '“Words” & more', `${origin}/a/`],
    ])
  })

  it('is served as what it is, and so is the catalogue beside it', () => {
    expect(contentTypeOf(feed.href)).toBe('application/atom+xml; charset=utf-8')
    expect(contentTypeOf('investigacion/catalogo.jsonld')).toBe('application/ld+json; charset=utf-8')
  })
})
