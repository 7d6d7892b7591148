import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Places } from '../content/places.ts'
import { plainText } from '../schema/primitives.ts'
import { lexicalToTree } from './lexicalToTree.ts'
import { collapseSpaces, normalizeInlines } from './normalizeInlines.ts'
import { parseMdx } from './parseMdx.ts'
import { printMdx } from './printMdx.ts'
import type { Block, Inline, List, TextRun } from './tree.ts'
import { treeToLexical } from './treeToLexical.ts'

const parse = (text: string) => parseMdx({ text, file: 'prueba.mdx', lineOffset: 0, places: new Places() })

/** Text that is hard on Markdown: its own signs, accents, braces, less-than, entities, indentation. */
const wordArbitrary = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('casa', 'niño', 'acción', '¿qué?', 'año 2026', 'MP') },
      fc.constantFrom(
        '*',
        '_',
        '**',
        '`',
        '#',
        '>',
        '-',
        '+',
        '1.',
        '<',
        '{',
        '}',
        '&amp;',
        '\\',
        '[x]',
        '(y)',
        '!',
        '|',
        '~~',
        'http://a.b',
        '&lt;',
        ':',
        '***',
        '&',
      ),
      fc.string({ maxLength: 6 }).map((text) => text.replace(/[\s\p{C}]/gu, 'z')),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .chain((parts) => fc.constantFrom(' ', '').map((glue) => collapseSpaces(parts.join(glue))))
  .filter((text) => plainText().safeParse(text).success)

const runArbitrary: fc.Arbitrary<TextRun> = fc
  .record({ value: wordArbitrary, bold: fc.boolean(), italic: fc.boolean() })
  .map(({ value, bold, italic }) => ({
    type: 'text',
    value: value.trim(),
    ...(bold ? { bold: true as const } : {}),
    ...(italic ? { italic: true as const } : {}),
  }))

const inlineArbitrary: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: runArbitrary },
  fc.constant<Inline>({ type: 'text', value: ' ' }),
  fc.constant<Inline>({ type: 'fact', k: 'fiscalia.nombre', prefix: 'de' }),
  fc.constant<Inline>({ type: 'cite', ref: 'CNPP 109 XVI' }),
  wordArbitrary.map((text): Inline => ({ type: 'term', k: 'querella', text: text.trim() })),
  wordArbitrary.map((text): Inline => ({ type: 'lang', tag: 'en', text: text.trim() })),
  runArbitrary.map((run): Inline => ({ type: 'link', href: '/guias/robo/', children: [run] })),
)

const inlinesArbitrary = fc
  .array(inlineArbitrary, { minLength: 1, maxLength: 6 })
  .map(normalizeInlines)
  .filter((inlines) => inlines.length > 0)

const listArbitrary: fc.Arbitrary<List> = fc.record({
  type: fc.constant('list' as const),
  ordered: fc.boolean(),
  items: fc.array(
    fc.record({ children: inlinesArbitrary }).chain((item) =>
      fc
        .option(
          fc.record({
            type: fc.constant('list' as const),
            ordered: fc.boolean(),
            items: fc.array(fc.record({ children: inlinesArbitrary }), { minLength: 1, maxLength: 2 }),
          }),
        )
        .map((list) => (list === null ? item : { ...item, list })),
    ),
    { minLength: 1, maxLength: 3 },
  ),
})

const leafArbitrary: fc.Arbitrary<Block> = fc.oneof(
  { weight: 3, arbitrary: inlinesArbitrary.map((children): Block => ({ type: 'paragraph', children })) },
  inlinesArbitrary.map((children): Block => ({ type: 'heading', depth: 3, children })),
  inlinesArbitrary.map((children): Block => ({ type: 'quote', children })),
  listArbitrary,
  fc.constant<Block>({ type: 'deadline', k: 'retencion' }),
  fc.constant<Block>({ type: 'servicesFor', roles: ['public_defender', 'human_rights'] }),
  fc.constant<Block>({ type: 'figure', media: 'etapas' }),
)
const leavesArbitrary = fc.array(leafArbitrary, { minLength: 1, maxLength: 4 })
const blocksArbitrary = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: leafArbitrary },
    leavesArbitrary.map((body): Block => ({ type: 'callout', kind: 'aviso', body })),
    fc
      .array(fc.record({ title: wordArbitrary.map((text) => text.trim()), body: leavesArbitrary }), {
        minLength: 1,
        maxLength: 2,
      })
      .map((items): Block => ({ type: 'steps', items })),
  ),
  { minLength: 1, maxLength: 4 },
)

describe('the three pictures of a text', () => {
  it('MDX gives back any tree', () => {
    fc.assert(
      fc.property(blocksArbitrary, (blocks) => {
        expect(parse(printMdx(blocks))).toEqual(blocks)
      }),
      { numRuns: 400 },
    )
  })

  it('Lexical gives back any tree', () => {
    fc.assert(
      fc.property(blocksArbitrary, (blocks) => {
        expect(lexicalToTree(treeToLexical(blocks, 'prueba'), { file: 'prueba' })).toEqual(blocks)
      }),
    )
  })
})
