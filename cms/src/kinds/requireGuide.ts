import type { DocumentId } from '../documents/stored.ts'
import type { SeedTarget } from './Kind.ts'
import { SeedError } from './SeedError.ts'

/**
 * The id of a guide that a piece is nothing without.
 * @param whose as in «del orientador «victima»».
 * @throws {SeedError} when the CMS does not have it.
 */
export function requireGuide({ guideId }: SeedTarget, guide: string, whose: string): DocumentId {
  const id = guideId(guide)
  if (id === undefined) throw new SeedError(`La guía «${guide}» ${whose} no existe en el CMS.`)
  return id
}

/** The ids of those slugs that are stored; a second turn ties the rest. */
export function idsOf(slugs: readonly string[], idOf: (slug: string) => DocumentId | undefined): DocumentId[] {
  return slugs.flatMap((slug) => idOf(slug) ?? [])
}
