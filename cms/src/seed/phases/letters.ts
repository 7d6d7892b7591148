import { letterToData, storedToLetter } from '../../documents/letterDocument.ts'
import { readStored } from '../../documents/readStored.ts'
import { canonicalText } from '../canonicalText.ts'
import { SeedError } from '../SeedError.ts'
import { type SeedPhase, type SeedSource, storedByKey } from '../seedPhase.ts'

/** Run after the guides, which lead to the letters. */
export async function letters({ payload, content }: SeedSource): Promise<SeedPhase> {
  const guides = await readStored(payload, 'guides', { select: { slug: true } })
  const slugs = new Map(guides.map(({ id, slug }) => [String(id), slug]))
  const ids = new Map(guides.map(({ id, slug }) => [slug, id]))
  return {
    label: 'Escritos',
    collection: 'letters',
    pieces: content.letters.map((letter) => ({
      key: letter.slug,
      text: canonicalText({ letters: [letter] }),
      toData: () =>
        letterToData(letter, (guide) => {
          const id = ids.get(guide)
          if (id === undefined) throw new SeedError(`La guía «${guide}» del escrito «${letter.slug}» no existe en el CMS.`)
          return id
        }),
    })),
    stored: storedByKey(
      await readStored(payload, 'letters'),
      ({ slug }) => slug,
      (stored) => canonicalText({ letters: [storedToLetter(stored, (id) => slugs.get(String(id)))] }),
    ),
  }
}
