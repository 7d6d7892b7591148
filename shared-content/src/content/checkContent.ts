import { coversCitation } from '../citations.ts'
import { type CmsWords, ContentError, type ContentErrorCode, ContentErrorCollector, type ContentPlace } from '../errors.ts'
import { type LanguageKey, languageOf } from '../languages.ts'
import type { Block } from '../mdx/tree.ts'
import { walkBlocks, walkInlines } from '../mdx/walk.ts'
import { LawIndex } from '../resolve/lawIndex.ts'
import { isContact, resolveFact } from '../resolve/resolveFact.ts'
import type { Fact } from '../schema/fact.ts'
import type { Guide } from '../schema/guide.ts'
import type { State } from '../schema/state.ts'
import { findState } from '../states.ts'
import { checkEmergency } from './checkEmergency.ts'
import { checkFlows } from './checkFlows.ts'
import { checkLetters } from './checkLetters.ts'
import { checkOrganizations } from './checkOrganizations.ts'
import { checkPublisher } from './checkPublisher.ts'
import { checkStateLaws, lawWarnings } from './checkStateLaws.ts'
import { flowCopies, guideCopies, termCopies, variantCopies } from './checkTranslations.ts'
import { checkVariant, requiredSections, sectionsOf } from './checkVariant.ts'
import { contactStandings, expiryWarnings, noticeDays } from './contactStandings.ts'
import type { Content } from './content.ts'
import { daysAfter, factEnds } from './factEnds.ts'
import { linkTargets } from './linkTargets.ts'
import { Places, placeToText } from './places.ts'

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
  const laws = new LawIndex(content.laws)
  const guides = new Map(content.guides.map((guide) => [guide.slug, guide]))
  const terms = new Set(content.terms.map(({ slug }) => slug))
  const media = new Set(content.media.map(({ slug }) => slug))
  const targetOf = linkTargets(content)
  const facts = [...content.facts, ...Object.values(content.states).flatMap((state) => state.facts)]
  const contacts = new Set(facts.filter(isContact).map(({ key }) => key))
  const everyState = [undefined, ...states.map(({ slug }) => slug)]
  const known = new Set<string>()
  const warnings: string[] = []

  const fail: Fail = (code, place, what, mend, cms) => collector.add(new ContentError({ code, place, what, mend, cms }))

  /** A fact that fails in all states fails once: the message of the first is enough. */
  const checkFact = (key: string, scopes: readonly (string | undefined)[], place: ContentPlace) => {
    const cacheKey = `${key}@${scopes.length === everyState.length ? '*' : scopes.join()}`
    if (known.has(cacheKey)) return
    const failed = scopes.some(
      (state) =>
        collector.attempt(() =>
          resolveFact({
            own: state === undefined ? [] : (content.states[state]?.facts ?? []).filter((fact) => fact.key === key),
            national: content.facts.filter((fact) => fact.key === key),
            state,
            key,
            date,
            place,
          }),
        ) === undefined,
    )
    if (!failed) known.add(cacheKey)
  }

  const checkText = (
    blocks: readonly Block[],
    owner: { guide: Guide | undefined; scopes: readonly (string | undefined)[]; file: ContentPlace },
  ) => {
    const { guide, scopes, file } = owner
    for (const block of walkBlocks(blocks)) {
      const place = places.node(block, file)
      if (block.type === 'deadline' && !guide?.deadlines.some(({ key }) => key === block.k))
        fail(
          'deadline-unknown',
          place,
          `La guía no tiene un plazo «${block.k}».`,
          `Agrégalo a «deadlines»${guide && guide.deadlines.length > 0 ? ` o usa ${guide.deadlines.map(({ key }) => key).join(', ')}` : ''}.`,
          {
            mend: `Agrégalo en «Ley y plazos»${guide && guide.deadlines.length > 0 ? ` o usa ${guide.deadlines.map(({ key }) => key).join(', ')}` : ''}.`,
            en: `The guide has no deadline “${block.k}”. Add it under “Law and deadlines”${guide && guide.deadlines.length > 0 ? ` or use ${guide.deadlines.map(({ key }) => key).join(', ')}` : ''}.`,
          },
        )
      if (block.type === 'figure' && !media.has(block.media))
        fail(
          'media-unknown',
          place,
          `La imagen «${block.media}» no existe.`,
          'Agrégala a media/index.yaml o corrige el nombre.',
          {
            mend: 'Súbela en «Imágenes» o corrige el nombre.',
            en: `There is no image “${block.media}”. Upload it under “Images” or correct its name.`,
          },
        )
    }
    for (const inline of walkInlines(blocks)) {
      const place = places.node(inline, file)
      switch (inline.type) {
        case 'fact':
          checkFact(inline.k, scopes, place)
          if (inline.prefix !== undefined && contacts.has(inline.k))
            fail(
              'field-invalid',
              place,
              `El dato «${inline.k}» es un teléfono o una dirección, que no lleva palabra antes del nombre.`,
              'Quita «prefix» y escribe la preposición en la frase.',
              {
                mend: 'Ábrelo, deja vacía la palabra antes del nombre y escribe la preposición en la frase.',
                en: `The fact “${inline.k}” is a telephone or an address, which takes no word before the name. Open it, empty that field and write the preposition in the sentence.`,
              },
            )
          break
        case 'term':
          if (!terms.has(inline.k))
            fail(
              'term-unknown',
              place,
              `La palabra «${inline.k}» no está en el glosario.`,
              `Escribe glossary/${inline.k}/es.mdx o corrige la clave.`,
              {
                mend: 'Escríbela en «Glosario» y publícala, o corrige la entrada.',
                en: `The word “${inline.k}” is not in the glossary. Write it under “Glossary” and publish it, or correct the entry.`,
              },
            )
          break
        case 'cite':
          collector.attempt(() => laws.require(inline.ref, place))
          if (guide !== undefined && !guide.legalBasis.some((entry) => coversCitation(entry, inline.ref)))
            fail(
              'citation-unknown',
              place,
              `«${inline.ref}» no está en la base legal de la guía.`,
              'Agrégalo a «legalBasis»: la base legal enumera todo lo que el texto cita.',
              notInBasis(inline.ref),
            )
          break
        case 'link':
          checkLink(inline.href, guide, place)
          break
      }
    }
  }

  const checkLink = (href: string, guide: Guide | undefined, place: ContentPlace) => {
    const target = targetOf(href, guide)
    if (target === 'no-page')
      fail('link-refused', place, `El enlace «${href}» no lleva a ninguna página.`, 'Corrige la dirección o escribe la guía.', {
        mend: 'Corrige la dirección, o publica la página.',
        en: `The link “${href}” leads to no page. Correct the address, or publish the page.`,
      })
    else if (target !== 'found')
      fail(
        'link-refused',
        place,
        `El enlace «${href}» apunta a una sección que no existe.`,
        ...sectionsOf(target.sectionsOf, `The link “${href}” points to a section that does not exist.`),
      )
  }

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
    for (const text of Object.values(guide.text))
      for (const section of text.sections) checkText(section.body, { guide, scopes: everyState, file })
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
    for (const text of Object.values(term.text)) checkText(text.body, { guide: undefined, scopes: everyState, file })
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
            scopes: [slug],
            file: places.node(override, file),
          })
    }
  }
  checkUnique(content, places, fail)
  checkOrganizations({ content, places, collector })
  checkStateLaws({ content, places, collector })
  checkEmergency({ content, places, collector })
  checkPublisher({ content, places, collector })
  warnings.push(...checkFlows({ content, laws, places, collector }))
  checkLetters({ content, laws, places, collector })
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

/** Days ahead for which the end of a fact is told. */
function endingSoon(input: { content: Content; states: readonly State[]; date: string; places: Places }): string[] {
  const until = daysAfter(input.date, noticeDays)
  const soon = new Map(factEnds(input).flatMap((end) => (end.last <= until ? [[`${end.key} ${end.last}`, end] as const] : [])))
  return [...soon.values()].map(
    ({ key, last, places: [place = { file: 'facts.yaml' }] }) =>
      `${placeToText(place)}: El dato «${key}» vale hasta ${last} y no hay otro que siga. Escribe el siguiente antes de ese día.`,
  )
}

function copyWarning(language: LanguageKey, where: string): string {
  return `El texto «${where}» es en ${languageOf(language).name} igual que en español: tradúcelo o quítalo, y se mostrará en español con su aviso.`
}

function warningAt(place: ContentPlace, what: string): string {
  return `${placeToText(place)}: ${what}`
}

type Fail = (code: ContentErrorCode, place: ContentPlace, what: string, mend: string, cms?: CmsWords) => void

/** What to do about a citation that a guide's legal basis lacks, in the CMS. */
function notInBasis(citation: string): CmsWords {
  return {
    mend: 'Agrégala a «Base legal», que enumera todo lo que el texto cita, o quítala de aquí.',
    en: `“${citation}” is not in the legal basis of the guide. Add it under “Legal basis”, which lists all that the text cites, or remove it here.`,
  }
}

/**
 * A state's text may cite more than the national legal basis lists (an article on languages, say): its citations only
 * have to exist.
 */
function withLegalFreedom(guide: Guide, blocks: readonly Block[]): Guide {
  const cited = [...walkInlines(blocks)].flatMap((inline) => (inline.type === 'cite' ? [inline.ref] : []))
  return { ...guide, legalBasis: [...guide.legalBasis, ...cited] }
}

function checkFactWindows(facts: readonly Fact[], file: string, places: Places, fail: Fail): void {
  for (const [index, fact] of facts.entries()) {
    const other = facts.slice(0, index).find((earlier) => earlier.key === fact.key && overlap(earlier, fact))
    if (other !== undefined)
      fail(
        'fact-window-overlap',
        places.node(fact, { file }),
        `El dato «${fact.key}» está dos veces para las mismas fechas.`,
        'Cierra la primera con valid_until o quita una.',
        {
          mend: 'Cierra el otro con «Vale hasta» o cambia las fechas de este.',
          en: `The fact “${fact.key}” is there twice for the same dates. Close the other one with “Valid until” or change the dates of this one.`,
        },
      )
    if (fact.valid_from !== undefined && fact.valid_until !== undefined && fact.valid_until < fact.valid_from)
      fail(
        'field-invalid',
        places.node(fact, { file }),
        `El dato «${fact.key}» termina antes de empezar.`,
        'Corrige valid_from y valid_until.',
      )
  }
}

function overlap(a: Fact, b: Fact): boolean {
  return (a.valid_from ?? '0') <= (b.valid_until ?? '9') && (b.valid_from ?? '0') <= (a.valid_until ?? '9')
}

function checkUnique(content: Content, places: Places, fail: Fail): void {
  const lists = [
    ['organizations.yaml', content.organizations],
    ...Object.entries(content.states).map(
      ([slug, { organizations }]) => [`states/${slug}/organizations.yaml`, organizations] as const,
    ),
  ] as const
  const ids = new Set<string>()
  for (const [file, organizations] of lists) {
    const slugs = new Set<string>()
    for (const organization of organizations) {
      const place = places.node(organization, { file })
      if (slugs.has(organization.slug))
        fail('duplicate-key', place, `«${organization.slug}» está dos veces.`, 'Cambia una de las dos claves.')
      if (ids.has(organization.id))
        fail('duplicate-key', place, `El id ${organization.id} está dos veces.`, 'Cada organización lleva su propio UUID.')
      slugs.add(organization.slug)
      ids.add(organization.id)
    }
  }
}
