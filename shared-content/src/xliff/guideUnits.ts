import { sectionDigest, sha256 } from '../digests.ts'
import type { LanguageKey } from '../languages.ts'
import type { Block, Inline } from '../mdx/tree.ts'
import type { Guide, GuideText } from '../schema/guide.ts'
import { frameOf, type Slot, slotsOf } from './slots.ts'

/** A run of Spanish text with what it is called in a file for translators. */
export interface TranslationUnit extends Slot {
  /**
   * `s.<section>.<digest>.<place>`: the digest of the Spanish stands in the name, which every tool keeps. So what comes back
   * says of itself which Spanish it translates.
   */
  id: string
  /** What is saved together or not at all, with the digest of its Spanish. */
  part: string
  /** What the run is, to people. */
  name: string
  /** The translation that there is; absent where there is none, or one that is built otherwise. */
  translated?: readonly Inline[]
}

/** The part of an id without its digest and place: `s.que-hacer-ahora`. */
export const unitPattern = /^([tds])\.([a-z0-9]+(?:-[a-z0-9]+)*)\.([0-9a-f]{16})\.([a-z0-9.]+)$/

/** All that is translated of a guide, in reading order. */
export function guideUnits({ text }: Pick<Guide, 'text'>, language: LanguageKey): TranslationUnit[] {
  const { es } = text
  const other = text[language]
  return [
    plainUnit('t', 'title', { value: { text: es.title }, said: { text: other?.title }, name: 'Título' }),
    plainUnit('t', 'summary', { value: { text: es.summary }, said: { text: other?.summary }, name: 'Respuesta en una frase' }),
    ...es.deadlines.map(({ key, from, what }) => {
      const said = other?.deadlines.find((deadline) => deadline.key === key)
      return plainUnit('d', key, {
        value: { from, what },
        said: { from: said?.from, what: said?.what },
        name: `Plazo «${key}»`,
      })
    }),
    ...es.sections.map((section) => sectionUnits(section, other)),
  ].flat()
}

function plainUnit(
  kind: 't' | 'd',
  key: string,
  { value, said, name }: { value: Record<string, string>; said: Record<string, string | undefined>; name: string },
): TranslationUnit[] {
  const digest = sha256(JSON.stringify(Object.values(value))).slice(0, 16)
  const part = `${kind}.${key}.${digest}`
  return Object.entries(value).map(([at, text]) => {
    const translated = said[at]
    return {
      id: `${part}.${at}`,
      part,
      name,
      at,
      inlines: [{ type: 'text', value: text }],
      isPlain: true,
      ...(translated ? { translated: [{ type: 'text' as const, value: translated }] } : {}),
    }
  })
}

function sectionUnits({ key, title, body }: { key: string; title: string; body: Block[] }, other: GuideText | undefined) {
  const part = `s.${key}.${sectionDigest({ title, body })}`
  const said = other?.sections.find((section) => section.key === key)
  const texts =
    said !== undefined && frameOf(said.body) === frameOf(body)
      ? new Map(slotsOf(said.body).map(({ at, inlines }) => [at, inlines]))
      : new Map<string, readonly Inline[]>()
  if (said !== undefined) texts.set('title', [{ type: 'text', value: said.title }])
  const slots: Slot[] = [{ at: 'title', inlines: [{ type: 'text', value: title }], isPlain: true }, ...slotsOf(body)]
  return slots.map((slot): TranslationUnit => {
    const translated = texts.get(slot.at)
    return { ...slot, id: `${part}.${slot.at}`, part, name: title, ...(translated === undefined ? {} : { translated }) }
  })
}
