import { describe, expect, it } from 'vitest'
import type { Block } from '../mdx/tree.ts'
import type { Flow } from '../schema/flow.ts'
import type { Guide } from '../schema/guide.ts'
import type { Term } from '../schema/term.ts'
import type { Variant } from '../schema/variant.ts'
import { flowCopies, guideCopies, termCopies, variantCopies } from './copies.ts'

const spanish = 'Nadie puede negarse a recibir tu denuncia.'
const english = 'Nobody may refuse to take your report.'
const body = (value: string): Block[] => [{ type: 'paragraph', children: [{ type: 'text', value }] }]

describe('guideCopies', () => {
  const guide = (en: object, facil: object = {}) => {
    const es = { summary: spanish, sections: [{ key: 'uno', title: 'Uno', body: body(spanish) }] }
    return { text: { es, en: { ...es, ...en }, ...(Object.keys(facil).length > 0 && { facil }) } } as unknown as Guide
  }

  it('finds what a translation left as it is in Spanish, and where', () => {
    expect(guideCopies(guide({}))).toEqual([
      { language: 'en', path: ['summary'] },
      { language: 'en', path: ['sections', 'uno', 'body'] },
    ])
  })

  it('finds nothing in what was translated, in part or whole', () => {
    const sections = [{ key: 'uno', title: 'One', body: body(english) }]
    expect(guideCopies(guide({ summary: english, sections }))).toEqual([])
    expect(guideCopies(guide({ summary: english, sections: [] }))).toEqual([])
  })

  it('compares a section with the one of its key alone', () => {
    const sections = [{ key: 'dos', title: 'Two', body: body(spanish) }]
    expect(guideCopies(guide({ summary: english, sections }))).toEqual([])
  })

  it('lets the easy version, which is Spanish, say the same', () => {
    const facil = { summary: spanish, sections: [{ key: 'uno', title: 'Uno', body: body(spanish) }] }
    expect(guideCopies(guide({ summary: english, sections: [] }, facil))).toEqual([])
  })

  it('takes fewer than five words for what is the same in two languages', () => {
    const same = (value: string) => {
      const es = { summary: value, sections: [{ key: 'uno', title: 'Uno', body: body(value) }] }
      return guideCopies({ text: { es, en: es } } as unknown as Guide).length
    }
    expect(same('CNPP 109 I: Ministerio Público Federal')).toBe(2)
    expect(same('CNPP 109 I: Ministerio Público')).toBe(0)
  })
})

describe('termCopies', () => {
  it('looks at the definition and the text, not at the word', () => {
    const text = { term: 'denuncia', definition: spanish, body: body(spanish) }
    expect(termCopies({ text: { es: text, en: text } } as unknown as Term)).toEqual([
      { language: 'en', path: ['definition'] },
      { language: 'en', path: ['body'] },
    ])
    const translated = { ...text, definition: english, body: body(english) }
    expect(termCopies({ text: { es: text, en: translated } } as unknown as Term)).toEqual([])
  })
})

describe('flowCopies', () => {
  it('looks at each question and outcome beside the one of its key', () => {
    const es = {
      summary: spanish,
      questions: [{ key: 'a', question: '¿Estás a salvo en este momento?' }],
      outcomes: [{ key: 'b', summary: spanish }],
    }
    const copies = (en: object) => flowCopies({ text: { es, en } } as unknown as Flow)
    expect(copies(es)).toEqual([
      { language: 'en', path: ['summary'] },
      { language: 'en', path: ['questions', 'a', 'question'] },
      { language: 'en', path: ['outcomes', 'b', 'summary'] },
    ])
    const question = { key: 'a', question: 'Are you safe right now?' }
    expect(copies({ summary: english, questions: [question], outcomes: [{ key: 'c', summary: spanish }] })).toEqual([])
  })
})

describe('variantCopies', () => {
  it('names the override', () => {
    const override = (en: string) => ({ section: 'uno', op: 'after', basedOn: '', body: { es: body(spanish), en: body(en) } })
    const variant = { overrides: [override(english), override(spanish)] } as Pick<Variant, 'overrides'>
    expect(variantCopies(variant)).toEqual([{ language: 'en', path: ['overrides', 1, 'body'] }])
  })
})
