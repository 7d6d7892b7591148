import { afterAll, expect, it } from 'vitest'
import { readCorpus } from './corpus.ts'
import { findFailure } from './FuzzTarget.ts'
import { mutate, toBytes } from './mutate.ts'
import { randomNumbers } from './randomNumbers.ts'
import { restTargetOn } from './targets/rest.ts'

// `npm run fuzz` tries MongoDB too, every night.
const restTarget = restTargetOn('SQLite')
afterAll(() => restTarget.close?.())

it.each([...(await readCorpus('rest'))])('%s no longer finds a fault in the CMS', async (_file, input) => {
  expect(await findFailure(restTarget, input)).toBeUndefined()
})

it('the CMS holds what it must hold, given odd requests', async () => {
  const random = randomNumbers(20261129)
  const seeds = await restTarget.seeds()
  const inputs = [...seeds, ...(restTarget.generate?.(1) ?? [])]
  const changed = Array.from({ length: 20 }, () =>
    mutate(random.pick(inputs), random, restTarget.dictionary, random.pick(inputs)),
  )
  for (const text of [...inputs, ...changed]) expect(await findFailure(restTarget, toBytes(text, random)), text).toBeUndefined()
})
