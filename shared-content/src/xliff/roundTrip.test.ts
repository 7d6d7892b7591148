import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readContent } from '../content/readContent.ts'
import { printMdx } from '../mdx/printMdx.ts'
import type { Inline } from '../mdx/tree.ts'
import type { Guide } from '../schema/guide.ts'
import { readXliff } from './readXliff.ts'
import { takeTranslation } from './takeTranslation.ts'
import { writeXliff } from './writeXliff.ts'

const { guides } = await readContent(path.resolve(import.meta.dirname, '../../content'))

/** What comes back of a file in which each text without a translation is «translated» as itself. */
function filled(text: string): string {
  return text.replace(/<source>(.*?)<\/source>(?!<target>)/g, '<source>$1</source><target>$1</target>')
}

describe('every guide of the corpus', () => {
  it.each(guides.map((guide) => [guide.slug, guide] as const))('%s comes back whole as another language', (_slug, guide) => {
    const { en: _en, ...text } = guide.text
    const [file] = readXliff(filled(writeXliff([{ slug: guide.slug, text }], 'en'))).files
    const taken = takeTranslation({ text }, 'en', file ?? { original: '', units: [] })
    expect(new Set(taken.units.map(({ standing }) => standing))).toEqual(new Set(['new']))
    expect(taken.title).toBe(text.es.title)
    const plain = (mdx: string) => mdx.replace(/(<Fact k="[^"]*") prefix="[^"]*"/g, '$1')
    expect(taken.sections.map(({ title, body }) => `${title}\n${printMdx(body)}`)).toEqual(
      text.es.sections.map(({ title, body }) => plain(`${title}\n${printMdx(body)}`)),
    )
    expect(taken.deadlines).toEqual(text.es.deadlines.map(({ key, from, what }) => ({ key, from, what })))
  })

  it('carries the English that is built like its Spanish', () => {
    const inEnglish = guides.filter(({ text }) => text.en !== undefined)
    const units = writeXliff(inEnglish, 'en').match(/<segment state="\w+"/g) ?? []
    const translated = units.filter((unit) => unit.includes('translated')).length
    expect(translated / units.length).toBeGreaterThan(0.9)
  })

  it('is unchanged where nothing was changed', () => {
    for (const guide of guides) {
      const [file] = readXliff(writeXliff([guide], 'en')).files
      const { units } = takeTranslation(guide, 'en', file ?? { original: '', units: [] })
      expect(units.filter(({ standing }) => standing === 'new' || standing === 'changed')).toEqual([])
    }
  })
})

describe('any run of text', () => {
  const word = fc.stringMatching(/^[a-zñá<>&"']{1,8}$/)
  const inline: fc.Arbitrary<Inline> = fc.oneof(
    fc.record({ type: fc.constant('text' as const), value: word }),
    fc.record({ type: fc.constant('text' as const), value: word, bold: fc.constant(true as const) }),
    fc.record({ type: fc.constant('cite' as const), ref: fc.constantFrom('CNPP 109', 'CNPP 110') }),
    fc.record({ type: fc.constant('fact' as const), k: fc.constantFrom('a.b', 'c.d') }),
    fc.record({ type: fc.constant('term' as const), k: fc.constant('querella'), text: word }),
    fc.record({
      type: fc.constant('link' as const),
      href: fc.constantFrom('/guias/robo/', 'tel:911'),
      children: fc.tuple(fc.record({ type: fc.constant('text' as const), value: word })),
    }),
  )

  it('comes back through a file, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(inline, { minLength: 1, maxLength: 8 }), (children) => {
        const body = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: 'Di ' }, ...children] }]
        const es = {
          title: 'Robo',
          summary: 'x',
          aliases: [],
          misspelt: [],
          deadlines: [],
          sections: [{ key: 'uno', title: 'Uno', body }],
        }
        const guide = { slug: 'robo', text: { es } } as unknown as Guide
        const [file] = readXliff(filled(writeXliff([guide], 'en'))).files
        const { sections } = takeTranslation(guide, 'en', file ?? { original: '', units: [] })
        expect(printMdx(sections[0]?.body ?? [])).toBe(printMdx(body))
      }),
      { numRuns: 200 },
    )
  })
})
