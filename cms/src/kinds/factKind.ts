import { type Fact, factSchema } from '@justicia/shared-content/schema/fact'
import { factReference, factToData, type StoredFact, storedToFact } from '../documents/factDocument.ts'
import { present } from '../documents/present.ts'
import { storedToDay } from '../documents/storedDay.ts'
import { against, fieldOf } from './against.ts'
import { Gaps } from './Gaps.ts'
import type { CmsKind } from './Kind.ts'

export const factKind: CmsKind<Fact, StoredFact> = {
  words: { one: { es: 'Dato', en: 'Fact' }, the: { es: 'el dato', en: 'the fact' }, list: 'Datos' },
  isLong: false,
  ownName: ({ key }) => key,
  namedBy: ['state', 'key'],
  named: ({ key, valid_from }) => present({ key, valid_from: storedToDay(valid_from) }),
  toPiece: storedToFact,
  place: (fact, places, at) => places.setNode(fact, at('valid_from')),
  wholeAt: 'value',
  schemaFaults: (fact) => against(factSchema, fact, fieldOf),
  gaps: ({ value }) => {
    const gaps = new Gaps()
    gaps.needSpanish({ value })
    return gaps.found
  },
  seed: {
    keyOf: (fact, state) => factReference({ ...fact, state }) ?? '',
    storedKeyOf: (stored) => factReference({ ...stored }),
    toData:
      (fact, { state }) =>
      (language) =>
        factToData(fact, language, state),
  },
}
