import { type LanguageKey, languageOf, sourceLanguage } from '../languages.ts'
import { Places } from '../located/places.ts'
import { mapText } from '../mdx/mapText.ts'
import { normalizeInlines } from '../mdx/normalizeInlines.ts'
import type { Block, Inline } from '../mdx/tree.ts'
import type { Guide } from '../schema/guide.ts'
import { tidyText } from '../text/tidyText.ts'
import { findUnsafeCharacter } from '../text/unsafeCharacters.ts'
import { type CodeFault, fromPieces } from './codes.ts'
import { guideUnits, type TranslationUnit, unitPattern } from './guideUnits.ts'
import type { XliffFile, XliffUnit } from './readXliff.ts'
import { plainOf, withSlots } from './slots.ts'

/** Why a unit is not taken. */
export type UnitFault =
  | 'unknown'
  | 'twice'
  | 'spanish-changed'
  | 'untranslated'
  | 'missing'
  | 'character'
  | 'codes'
  | `code-${CodeFault['fault']}`

/** What becomes of one unit. */
export interface UnitReport {
  id: string
  /** What it is, to people; the id where nobody knows. */
  name: string
  standing: 'new' | 'changed' | 'unchanged' | 'refused'
  fault?: UnitFault
  /** The code at fault. */
  code?: string
  /** Sound, and not saved all the same: another unit of its part is not. */
  isHeld?: true
}

/** A guide's translation as it would be saved. */
export interface TakenTranslation {
  units: UnitReport[]
  title?: string
  summary?: string
  deadlines: { key: string; from: string; what: string }[]
  /** Whole sections, with the digest of the Spanish that they translate. */
  sections: { key: string; title: string; body: Block[]; basedOn: string }[]
}

/**
 * What of a file can be taken as the translation of a guide. A part (title, answer, deadline, section) is taken whole or not
 * at all; what is not in the file stays as it is.
 */
export function takeTranslation(guide: Pick<Guide, 'text'>, language: LanguageKey, file: XliffFile): TakenTranslation {
  const units = guideUnits(guide, language)
  const parts = [...Map.groupBy(units, ({ part }) => part)]
  const back = Map.groupBy(file.units, ({ id }) => id)
  const keepsPrefix = (languageOf(language).base ?? language) === sourceLanguage
  const said = new Map<string, Inline[]>()
  const reports: UnitReport[] = []
  const whole = new Set<string>()
  for (const [part, own] of parts) {
    // A part that is not in the file at all was not sent.
    if (!own.some(({ id }) => back.has(id))) continue
    const rows = own.map((unit): UnitReport => {
      const taken = takeUnit(unit, back.get(unit.id), keepsPrefix)
      const { id, name } = unit
      if ('fault' in taken) return { id, name, standing: 'refused', ...taken }
      said.set(id, taken.inlines)
      if (unit.translated === undefined) return { id, name, standing: 'new' }
      return { id, name, standing: isSame(unit.translated, taken.inlines) ? 'unchanged' : 'changed' }
    })
    const isWhole = rows.every(({ standing }) => standing !== 'refused')
    if (isWhole) whole.add(part)
    reports.push(...rows.map((row): UnitReport => (isWhole || row.standing === 'refused' ? row : { ...row, isHeld: true })))
  }
  return { units: [...reports, ...strangers(file, units)], ...partsOf(guide, { units, whole, said, keepsPrefix }) }
}

/** What came back and is no unit of the guide as it is now. */
function strangers(file: XliffFile, units: readonly TranslationUnit[]): UnitReport[] {
  const known = new Set(units.map(({ id }) => id))
  const today = new Map(units.map(({ part, name }) => [part.replace(/\.[^.]+$/, ''), name]))
  return file.units
    .filter(({ id }) => !known.has(id))
    .map(({ id }): UnitReport => {
      const [, kind, key] = unitPattern.exec(id) ?? []
      const name = today.get(`${kind}.${key}`)
      return { id, name: name ?? id, standing: 'refused', fault: name === undefined ? 'unknown' : 'spanish-changed' }
    })
}

function takeUnit(
  unit: TranslationUnit,
  found: readonly XliffUnit[] | undefined,
  keepsPrefix: boolean,
): { inlines: Inline[] } | { fault: UnitFault; code?: string } {
  const [back, second] = found ?? []
  if (back === undefined) return { fault: 'missing' }
  if (second !== undefined) return { fault: 'twice' }
  if (back.broken !== undefined) return { fault: back.broken }
  if (back.target === undefined) return { fault: 'untranslated' }
  const inlines = fromPieces(back.target, unit.inlines)
  if (!Array.isArray(inlines)) return { fault: `code-${inlines.fault}`, code: inlines.id }
  if (unit.isPlain && inlines.some((inline) => inline.type !== 'text' || inline.bold || inline.italic)) return { fault: 'codes' }
  if (findUnsafeCharacter(lettersOf(inlines)) !== undefined) return { fault: 'character' }
  const tidy = normalizeInlines(
    inlines.map((inline): Inline => {
      if (inline.type === 'term' || inline.type === 'lang') return { ...inline, text: tidyText(inline.text) }
      return inline.type === 'fact' && !keepsPrefix ? { type: 'fact', k: inline.k } : inline
    }),
  )
  return tidy.length === 0 ? { fault: 'untranslated' } : { inlines: tidy }
}

function lettersOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.value
      if (inline.type === 'link') return inline.children.map(({ value }) => value).join(' ')
      return inline.type === 'term' || inline.type === 'lang' ? inline.text : ''
    })
    .join(' ')
}

function isSame(before: readonly Inline[], now: readonly Inline[]): boolean {
  return JSON.stringify(normalizeInlines([...before])) === JSON.stringify(now)
}

function partsOf(
  { text: { es } }: Pick<Guide, 'text'>,
  {
    units,
    whole,
    said,
    keepsPrefix,
  }: { units: readonly TranslationUnit[]; whole: ReadonlySet<string>; said: ReadonlyMap<string, Inline[]>; keepsPrefix: boolean },
): Omit<TakenTranslation, 'units'> {
  const ofPart = (prefix: string) => units.filter(({ part }) => part.startsWith(`${prefix}.`) && whole.has(part))
  const plain = (own: readonly TranslationUnit[], at: string) =>
    plainOf(said.get(own.find((unit) => unit.at === at)?.id ?? '') ?? [])
  const [title, summary] = (['title', 'summary'] as const).map((at) => plain(ofPart(`t.${at}`), 'text'))
  return {
    ...(title ? { title } : {}),
    ...(summary ? { summary } : {}),
    deadlines: es.deadlines.flatMap(({ key }) => {
      const own = ofPart(`d.${key}`)
      return own.length === 0 ? [] : [{ key, from: plain(own, 'from'), what: plain(own, 'what') }]
    }),
    sections: es.sections.flatMap(({ key, body }) => {
      const own = ofPart(`s.${key}`)
      const [first] = own
      if (first === undefined) return []
      const texts = new Map(own.map(({ id, at }) => [at, said.get(id) ?? []]))
      const basedOn = first.part.split('.').at(-1) ?? ''
      const translated = withSlots(body, texts)
      return [{ key, title: plain(own, 'title'), body: keepsPrefix ? translated : withoutPrefixes(translated), basedOn }]
    }),
  }
}

/** «del» and «al» are Spanish, in a run without a word of its own too. */
function withoutPrefixes(blocks: Block[]): Block[] {
  const inline = (each: Inline): Inline[] => [each.type === 'fact' ? { type: 'fact', k: each.k } : each]
  return mapText(blocks, { block: (block) => [block], inline, places: new Places() })
}
