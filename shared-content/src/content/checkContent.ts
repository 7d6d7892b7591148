import { ContentErrorCollector, type ContentPlace } from '../errors.ts'
import { type LanguageKey, languageOf } from '../languages.ts'
import { LawBook } from '../laws/LawBook.ts'
import { Places, placeToText } from '../located/places.ts'
import type { Block } from '../mdx/tree.ts'
import { walkInlines } from '../mdx/walk.ts'
import type { Guide } from '../schema/guide.ts'
import type { State } from '../schema/state.ts'
import { findState } from '../states.ts'
import { coversCitation } from '../values/citations.ts'
import { checkDangerCards } from './checkDangerCards.ts'
import { checkEmergency } from './checkEmergency.ts'
import { checkFactWindows, endingSoon } from './checkFacts.ts'
import { checkFlows } from './checkFlows.ts'
import { checkLetters } from './checkLetters.ts'
import { checkNationalFacts } from './checkNationalFacts.ts'
import { checkOrganizations } from './checkOrganizations.ts'
import { checkStateLaws, lawWarnings } from './checkStateLaws.ts'
import { checkSynonyms } from './checkSynonyms.ts'
import { flowCopies, guideCopies, termCopies, variantCopies } from './checkTranslations.ts'
import { checkUnique } from './checkUnique.ts'
import { checkVariant, requiredSections } from './checkVariant.ts'
import { contactStandings, expiryWarnings } from './contactStandings.ts'
import type { Content } from './content.ts'
import { createTextCheck, notInBasis } from './createTextCheck.ts'
import { failInto } from './failInto.ts'

/**
 * Checks what pieces of content say of one another: citations, facts, terms, deadlines, images, links, sections that
 * overrides name, guides that civil organizations name. A fact must hold in every state that the text may be shown in.
 * @param date ISO date on which facts must be in force.
 * @param places from `readLocatedContent`; without it errors name the guide instead of the line.
 * @returns warnings, one line each: a related guide or word that is not published is left out of the page, what a
 *   translation of a flow lacks is shown in Spanish.
 * @throws {ContentErrors} with everything found that stops a build.
 */
export function checkContent(input: CheckInput): string[] {
  const collector = new ContentErrorCollector()
  const warnings = findContentErrors(input, collector)
  collector.throwIfAny()
  return warnings
}

interface CheckInput {
  content: Content
  states: readonly State[]
  date: string
  places?: Places
}

/** As `checkContent`; what stops a build goes to `collector`. */
export function findContentErrors(input: CheckInput, collector: ContentErrorCollector): string[] {
  const { content, states, date, places = new Places() } = input
  const laws = new LawBook(content.laws)
  const guides = new Map(content.guides.map((guide) => [guide.slug, guide]))
  const terms = new Set(content.terms.map(({ slug }) => slug))
  const warnings: string[] = []
  const fail = failInto(collector)
  const checkText = createTextCheck({ content, states, date, places, laws, collector })

  checkFactWindows(content.facts, 'facts.yaml', places, fail)
  for (const guide of content.guides) {
    const file = places.node(guide, { file: `guides/${guide.slug}/es.mdx` })
    for (const [index, citation] of guide.legalBasis.entries())
      collector.attempt(() => laws.require(citation, places.field(guide, ['legalBasis', index], file)))
    for (const [index, { cite }] of guide.deadlines.entries()) {
      const place = places.field(guide, ['deadlines', index, 'cite'], file)
      collector.attempt(() => laws.require(cite, place))
      if (!guide.legalBasis.some((entry) => coversCitation(entry, cite)))
        fail(
          'citation-unknown',
          place,
          `«${cite}» no está en la base legal de la guía.`,
          'Agrégalo a «legalBasis».',
          notInBasis(cite),
        )
    }
    for (const [index, related] of guide.related.entries())
      if (!guides.has(related) || related === guide.slug)
        warnings.push(
          warningAt(
            places.field(guide, ['related', index], file),
            `La guía relacionada «${related}» no está publicada y no se muestra.`,
          ),
        )
    for (const key of requiredSections)
      if (!guide.text.es.sections.some((section) => section.key === key))
        fail(
          'section-missing',
          file,
          `A la guía «${guide.slug}» le falta la sección «${key}».`,
          `Agrega <Section key="${key}" title="…">.`,
          {
            mend: `Agrega una sección con la clave «${key}».`,
            en: `The guide “${guide.slug}” lacks the section “${key}”. Add a section with that key.`,
          },
        )
    for (const text of Object.values(guide.text)) for (const section of text.sections) checkText(section.body, { guide, file })
    warnings.push(...guideCopies(guide).map(({ language, path }) => warningAt(file, copyWarning(language, path.join('.')))))
  }
  for (const term of content.terms) {
    const file = places.node(term, { file: `glossary/${term.slug}/es.mdx` })
    for (const [index, citation] of term.legalBasis.entries())
      collector.attempt(() => laws.require(citation, places.field(term, ['legalBasis', index], file)))
    for (const [index, related] of term.related.entries())
      if (!terms.has(related) || related === term.slug)
        warnings.push(
          warningAt(
            places.field(term, ['related', index], file),
            `La palabra relacionada «${related}» no está publicada y no se muestra.`,
          ),
        )
    for (const text of Object.values(term.text)) checkText(text.body, { guide: undefined, file })
    warnings.push(...termCopies(term).map(({ language, path }) => warningAt(file, copyWarning(language, path.join('.')))))
  }
  for (const [slug, state] of Object.entries(content.states)) {
    if (collector.attempt(() => findState(states, slug, { file: `states/${slug}` })) === undefined) continue
    checkFactWindows(state.facts, `states/${slug}/facts.yaml`, places, fail)
    for (const variant of state.variants) {
      const file = places.node(variant, { file: `states/${slug}/guides/${variant.guide}/es.mdx` })
      const guide = guides.get(variant.guide)
      if (guide === undefined) {
        fail(
          'guide-unknown',
          file,
          `La guía «${variant.guide}» no existe.`,
          'La carpeta de una variante lleva el nombre de una guía nacional.',
          {
            mend: 'Elige una guía publicada.',
            en:
              variant.guide === ''
                ? 'Choose a published guide.'
                : `There is no published guide “${variant.guide}”. Choose another.`,
          },
        )
        continue
      }
      checkVariant({ variant, guide, places, file, collector })
      warnings.push(
        ...variantCopies(variant).map(({ language }) => warningAt(file, copyWarning(language, 'un cambio de la variante'))),
      )
      for (const override of variant.overrides)
        for (const blocks of Object.values(override.body))
          checkText(blocks, {
            guide: withLegalFreedom(guide, blocks),
            state: slug,
            file: places.node(override, file),
          })
    }
  }
  checkUnique(content, places, fail)
  checkOrganizations({ content, places, collector })
  checkStateLaws({ content, places, collector })
  checkNationalFacts({ content, places, collector })
  checkEmergency({ content, places, collector })
  warnings.push(...checkFlows({ content, laws, places, collector }))
  checkLetters({ content, laws, places, collector })
  checkSynonyms({ content, places, collector })
  checkDangerCards({ content, places, collector })
  for (const flow of content.flows)
    warnings.push(
      ...flowCopies(flow).map(({ language, path }) =>
        warningAt(places.node(flow, { file: `flows/${flow.slug}/es.yaml` }), copyWarning(language, path.join('.'))),
      ),
    )
  warnings.push(...endingSoon({ content, states, date, places }))
  warnings.push(...expiryWarnings(contactStandings({ content, date, places })).map(({ place, text }) => warningAt(place, text)))
  warnings.push(...lawWarnings({ content, date, places }).map(({ place, text }) => warningAt(place, text)))
  return warnings
}

function copyWarning(language: LanguageKey, where: string): string {
  return `El texto «${where}» es en ${languageOf(language).name} igual que en español: tradúcelo o quítalo, y se mostrará en español con su aviso.`
}

function warningAt(place: ContentPlace, what: string): string {
  return `${placeToText(place)}: ${what}`
}

/**
 * A state's text may cite more than the national legal basis lists (an article on languages, say): its citations only
 * have to exist.
 */
function withLegalFreedom(guide: Guide, blocks: readonly Block[]): Guide {
  const cited = [...walkInlines(blocks)].flatMap((inline) => (inline.type === 'cite' ? [inline.ref] : []))
  return { ...guide, legalBasis: [...guide.legalBasis, ...cited] }
}
