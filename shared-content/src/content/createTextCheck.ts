import type { CmsWords, ContentErrorCollector, ContentPlace } from '../errors.ts'
import { isContact, resolveFact } from '../facts/resolveFact.ts'
import type { LawBook } from '../laws/LawBook.ts'
import type { Places } from '../located/places.ts'
import type { Block } from '../mdx/tree.ts'
import { walkBlocks, walkInlines } from '../mdx/walk.ts'
import type { Guide } from '../schema/guide.ts'
import type { State } from '../schema/state.ts'
import { coversCitation } from '../values/citations.ts'
import { sectionsOf } from './checkVariant.ts'
import type { Content } from './content.ts'
import { failInto } from './failInto.ts'
import { linkTargets } from './linkTargets.ts'

/** Where a text stands. */
export interface TextOwner {
  /** The guide that it is of; none of a glossary entry. */
  guide: Guide | undefined
  /** The only state that shows it; absent where all may. */
  state?: string
  file: ContentPlace
}

/**
 * A check of what texts name: facts, terms, citations, deadlines, images and links. A fact must hold in every state that
 * the text may be shown in. What is wrong goes to `collector`.
 */
export function createTextCheck(input: {
  content: Content
  states: readonly State[]
  date: string
  places: Places
  laws: LawBook
  collector: ContentErrorCollector
}): (blocks: readonly Block[], owner: TextOwner) => void {
  const { content, states, date, places, laws, collector } = input
  const terms = new Set(content.terms.map(({ slug }) => slug))
  const media = new Set(content.media.map(({ slug }) => slug))
  const targetOf = linkTargets(content)
  const facts = [...content.facts, ...Object.values(content.states).flatMap((state) => state.facts)]
  const contacts = new Set(facts.filter(isContact).map(({ key }) => key))
  const everyState = [undefined, ...states.map(({ slug }) => slug)]
  const known = new Set<string>()
  const fail = failInto(collector)

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

  const checkText = (blocks: readonly Block[], owner: TextOwner) => {
    const { guide, file } = owner
    const scopes = owner.state === undefined ? everyState : [owner.state]
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

  return checkText
}

/** What to do about a citation that a guide's legal basis lacks, in the CMS. */
export function notInBasis(citation: string): CmsWords {
  return {
    mend: 'Agrégala a «Base legal», que enumera todo lo que el texto cita, o quítala de aquí.',
    en: `“${citation}” is not in the legal basis of the guide. Add it under “Legal basis”, which lists all that the text cites, or remove it here.`,
  }
}
