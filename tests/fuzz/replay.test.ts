import { patient } from '@justicia/shared-content/patience'
import { describe, expect, it } from 'vitest'
import { readCorpus } from './corpus.ts'
import { FuzzFailure, type FuzzTarget, findFailure } from './FuzzTarget.ts'
import { mutate, toBytes } from './mutate.ts'
import { randomNumbers } from './randomNumbers.ts'
import { shrink } from './shrink.ts'
import { targets } from './targets.ts'

/** Inputs of the short run that every test run makes: always the same. */
const shortRun = 150

/** The readers of content; `rest.int.test.ts` has the target that brings a CMS. */
const readers = Object.keys(targets).filter((name) => !name.startsWith('rest'))

describe.each(readers)('%s, given odd input', async (name) => {
  const target = (await targets[name]?.()) as FuzzTarget
  it.each([...(await readCorpus(name))])('%s no longer finds a fault', async (_file, input) => {
    expect(await findFailure(target, input)).toBeUndefined()
  })

  it(
    'holds what it must hold',
    async () => {
      const random = randomNumbers(20261129)
      const inputs = [...(target.generate?.(1) ?? []), ...(await target.seeds()).slice(0, 30)]
      for (let left = shortRun; left > 0; left--) {
        const input = toBytes(mutate(random.pick(inputs), random, target.dictionary, random.pick(inputs)), random)
        expect(await findFailure(target, input), Buffer.from(input).toString('utf8')).toBeUndefined()
      }
    },
    patient(30_000),
  )
})

it('makes what goes wrong small, whatever it quotes', async () => {
  const broken: FuzzTarget = {
    extension: '.txt',
    seeds: async () => [],
    dictionary: [],
    run(input) {
      const text = Buffer.from(input).toString('utf8')
      if (text.includes('mal')) throw new FuzzFailure(`responde 500: «${text}»`)
    },
  }
  const input = Buffer.from('uno dos\ntres mal cuatro\ncinco')
  const failure = await findFailure(broken, input)
  expect(Buffer.from(await shrink(broken, input, failure ?? '')).toString()).toBe('mal')
})

it('tells what goes wrong', async () => {
  const broken = { extension: '.txt', seeds: async () => ['a'], dictionary: ['a'], run: () => void JSON.parse('{') }
  expect(await findFailure(broken, new Uint8Array())).toContain('error que no es del contenido: SyntaxError')
})
