import { ContentError, type ContentPlace } from '../errors.ts'
import type { GuideEntry, TermEntry } from '../pieces/entries.ts'
import type { Guide } from '../schema/guide.ts'
import type { ResolveContext } from './ResolveContext.ts'

/**
 * A whole guide.
 * @throws {ContentError} `guide-unknown`
 */
export function requireGuide(context: ResolveContext, slug: string): Guide {
  const guide = context.view.guide(slug)
  if (guide === undefined) throw unknownGuide(slug)
  return guide
}

/**
 * What lists and links show of a guide.
 * @throws {ContentError} `guide-unknown`
 */
export function requireGuideEntry(context: ResolveContext, slug: string): GuideEntry {
  const guide = context.view.guideEntry(slug)
  if (guide === undefined) throw unknownGuide(slug)
  return guide
}

/**
 * A term that was looked up, whole or as lists show it.
 * @param place of the text that names it.
 * @throws {ContentError} `term-unknown`
 */
export function requireTerm<T extends TermEntry>(term: T | undefined, slug: string, place: ContentPlace): T {
  if (term === undefined)
    throw new ContentError({
      code: 'term-unknown',
      place,
      what: `La palabra «${slug}» no está en el glosario.`,
      mend: `Escribe glossary/${slug}/es.mdx o corrige la clave.`,
    })
  return term
}

function unknownGuide(slug: string): ContentError {
  return new ContentError({
    code: 'guide-unknown',
    place: { file: `guides/${slug}` },
    what: `La guía «${slug}» no existe.`,
    mend: 'Corrige el nombre o escribe la guía.',
  })
}
