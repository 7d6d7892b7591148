import { nationalScope } from '../../access/roles.ts'
import { factReference } from '../../collections/Facts.ts'
import { factToData, storedToFact } from '../../documents/factDocument.ts'
import { readStored } from '../../documents/readStored.ts'
import { canonicalText } from '../canonicalText.ts'
import { type SeedPhase, type SeedSource, scopesOf, storedByKey } from '../seedPhase.ts'

export async function facts({ payload, content }: SeedSource): Promise<SeedPhase> {
  return {
    label: 'Datos',
    collection: 'facts',
    pieces: scopesOf(content, nationalScope).flatMap(([state, scope]) =>
      scope.facts.map((fact) => ({
        key: factReference({ ...fact, state }) ?? '',
        text: canonicalText({ facts: [fact] }),
        toData: (language) => factToData(fact, language, state),
      })),
    ),
    stored: storedByKey(
      await readStored(payload, 'facts'),
      (fact) => factReference({ ...fact }),
      (fact) => canonicalText({ facts: [storedToFact(fact)] }),
    ),
  }
}
