import { lawToData, storedToLaw } from '../../documents/lawDocument.ts'
import { readStored } from '../../documents/readStored.ts'
import { canonicalText } from '../canonicalText.ts'
import { type SeedPhase, type SeedSource, storedByKey } from '../seedPhase.ts'

export async function laws({ payload, content }: SeedSource): Promise<SeedPhase> {
  return {
    label: 'Leyes',
    collection: 'laws',
    pieces: content.laws.map((law) => ({
      key: law.abbreviation,
      text: canonicalText({ laws: [law] }),
      toData: () => lawToData(law),
    })),
    stored: storedByKey(
      await readStored(payload, 'laws'),
      (law) => law.abbreviation,
      (law) => canonicalText({ laws: [storedToLaw(law)] }),
    ),
  }
}
