import { guideToData, storedToGuide } from '../../documents/guideDocument.ts'
import { readStored } from '../../documents/readStored.ts'
import { canonicalText } from '../canonicalText.ts'
import { idsOf, type SeedPhase, type SeedSource, storedByKey } from '../seedPhase.ts'

/** Run twice: the second turn ties the guides to related ones that the first had yet to make. */
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
