import { guideToData, storedToGuide } from '../../documents/guideDocument.ts'
import { readStored } from '../../documents/readStored.ts'
import { canonicalText } from '../canonicalText.ts'
import { idsOf, type SeedPhase, type SeedSource, storedByKey } from '../seedPhase.ts'

/** Guides, tied to those related ones that are stored already. */
export async function guides({ payload, content }: SeedSource): Promise<SeedPhase> {
  const stored = await readStored(payload, 'guides')
  const slugs = new Map(stored.map(({ id, slug }) => [String(id), slug]))
  const ids = new Map(stored.map(({ id, slug }) => [slug, id]))
  return {
    label: 'Guías',
    collection: 'guides',
    pieces: content.guides.map((guide) => ({
      key: guide.slug,
      text: canonicalText({ guides: [guide] }),
      toData: (language) => guideToData(guide, language, idsOf(guide.related, ids)),
    })),
    stored: storedByKey(
      stored,
      ({ slug }) => slug,
      (guide) => canonicalText({ guides: [storedToGuide(guide, (id) => slugs.get(String(id)))] }),
    ),
  }
}

/** A second turn: ties the guides to related ones that the first turn had yet to make. */
export async function relatedGuides(source: SeedSource): Promise<SeedPhase> {
  const phase = await guides(source)
  const ids = new Map([...phase.stored].map(([slug, { id }]) => [slug, id]))
  const related = new Map(source.content.guides.map((guide) => [guide.slug, idsOf(guide.related, ids)]))
  return {
    ...phase,
    label: 'Guías relacionadas',
    pieces: phase.pieces.map((piece) => ({ ...piece, onlyShared: true, toData: () => ({ related: related.get(piece.key) }) })),
  }
}
