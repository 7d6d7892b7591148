import { readStored } from '../../documents/readStored.ts'
import { storedToTerm, termToData } from '../../documents/termDocument.ts'
import { canonicalText } from '../canonicalText.ts'
import { idsOf, type SeedPhase, type SeedSource, storedByKey } from '../seedPhase.ts'

/** Terms, tied to those related ones that are stored already. */
export async function terms({ payload, content }: SeedSource): Promise<SeedPhase> {
  const stored = await readStored(payload, 'terms')
  const slugs = new Map(stored.map(({ id, slug }) => [String(id), slug]))
  const ids = new Map(stored.map(({ id, slug }) => [slug, id]))
  return {
    label: 'Glosario',
    collection: 'terms',
    pieces: content.terms.map((term) => ({
      key: term.slug,
      text: canonicalText({ terms: [term] }),
      toData: (language) => termToData(term, language, idsOf(term.related, ids)),
    })),
    stored: storedByKey(
      stored,
      ({ slug }) => slug,
      (term) => canonicalText({ terms: [storedToTerm(term, (id) => slugs.get(String(id)))] }),
    ),
  }
}

/** A second turn: ties the terms to related ones that the first turn had yet to make. */
export async function relatedTerms(source: SeedSource): Promise<SeedPhase> {
  const phase = await terms(source)
  const ids = new Map([...phase.stored].map(([slug, { id }]) => [slug, id]))
  const related = new Map(source.content.terms.map((term) => [term.slug, idsOf(term.related, ids)]))
  return {
    ...phase,
    label: 'Palabras relacionadas',
    pieces: phase.pieces.map((piece) => ({ ...piece, onlyShared: true, toData: () => ({ related: related.get(piece.key) }) })),
  }
}
