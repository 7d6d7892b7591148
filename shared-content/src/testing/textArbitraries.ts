import fc from 'fast-check'
import { normalizeInlines } from '../mdx/normalizeInlines.ts'
import { refuseMarks } from '../mdx/refuseMarks.ts'
import type { Block, Inline, List, TextRun } from '../mdx/tree.ts'
import { pictogramNames } from '../pictograms/pictograms.ts'
import { plainText } from '../schema/primitives.ts'
import { collapseSpaces } from '../text/tidyText.ts'

const wordsSchema = plainText()

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
  .filter((text) => wordsSchema.safeParse(text).success)

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
  fc.constant<Inline>({ type: 'break' }),
  fc.constant<Inline>({ type: 'fact', k: 'fiscalia.nombre', prefix: 'de' }),
  fc.constant<Inline>({ type: 'cite', ref: 'CNPP 109 XVI' }),
  wordArbitrary.map((text): Inline => ({ type: 'term', k: 'querella', text: text.trim() })),
  wordArbitrary.map((text): Inline => ({ type: 'lang', tag: 'en', text: text.trim() })),
  runArbitrary.map((run): Inline => ({ type: 'link', href: '/guias/robo/', children: [run] })),
)

const inlinesArbitrary = fc
  .array(inlineArbitrary, { minLength: 1, maxLength: 6 })
  .map(normalizeInlines)
  .filter((inlines) => inlines.length > 0 && isProse(inlines))

/** Whether a paragraph has no sign of another format, which both readers refuse. */
function isProse(inlines: Inline[]): boolean {
  try {
    refuseMarks(inlines, { file: 'prueba' }, 'line')
    return true
  } catch {
    return false
  }
}

/** Bulleted, or numbered from 1 or from a later number. */
const listKindArbitrary: fc.Arbitrary<Pick<List, 'type' | 'ordered' | 'start'>> = fc.constantFrom(
  { type: 'list', ordered: false },
  { type: 'list', ordered: true },
  { type: 'list', ordered: true, start: 3 },
  { type: 'list', ordered: true, start: 99 },
)

const listArbitrary: fc.Arbitrary<List> = fc
  .tuple(
    listKindArbitrary,
    fc.array(
      fc
        .record({ children: inlinesArbitrary })
        .chain((item) =>
          fc
            .option(
              fc.tuple(listKindArbitrary, fc.array(fc.record({ children: inlinesArbitrary }), { minLength: 1, maxLength: 2 })),
            )
            .map((nested) => (nested === null ? item : { ...item, list: { ...nested[0], items: nested[1] } })),
        ),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([kind, items]) => ({ ...kind, items }))

const leafArbitrary: fc.Arbitrary<Block> = fc.oneof(
  { weight: 3, arbitrary: inlinesArbitrary.map((children): Block => ({ type: 'paragraph', children })) },
  inlinesArbitrary
    .filter((children) => children.every(({ type }) => type !== 'break'))
    .map((children): Block => ({ type: 'heading', depth: 3, children })),
  inlinesArbitrary.map((children): Block => ({ type: 'quote', children })),
  listArbitrary,
  fc.constant<Block>({ type: 'deadline', k: 'retencion' }),
  fc.constant<Block>({ type: 'servicesFor', roles: ['public_defender', 'human_rights'] }),
  fc.constant<Block>({ type: 'figure', media: 'etapas' }),
)
const leavesArbitrary = fc.array(leafArbitrary, { minLength: 1, maxLength: 4 })
/** Any text that a guide may hold, in its one form; hard on Markdown. */
export const blocksArbitrary = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: leafArbitrary },
    leavesArbitrary.map((body): Block => ({ type: 'callout', kind: 'aviso', body })),
    fc
      .array(
        fc.record(
          {
            title: wordArbitrary.map((text) => text.trim()),
            pictogram: fc.constantFrom(...pictogramNames),
            body: leavesArbitrary,
          },
          { requiredKeys: ['title', 'body'] },
        ),
        { minLength: 1, maxLength: 2 },
      )
      .map((items): Block => ({ type: 'steps', items })),
  ),
  { minLength: 1, maxLength: 4 },
)

/** Some texts, the same for the same number. */
export function sampleTexts(seed: number, count: number): Block[][] {
  return fc.sample(blocksArbitrary, { seed, numRuns: count })
}
