import { expect, it } from 'vitest'
import { ContentErrorCollector, ContentErrors } from '../errors.ts'
import { Places } from '../located/places.ts'
import type { Guide } from '../schema/guide.ts'
import { checkPiece } from './checkPiece.ts'
import { firstIn } from './firstIn.ts'
import type { Known } from './Known.ts'

/** What is wrong with the places of a guide for victims that stands behind the door of who helps somebody else too. */
function faultsOf(places: Guide['firstIn'], urgent = true): string[] {
  const collector = new ContentErrorCollector()
  const piece = {
    slug: 'robo',
    audience: 'victimas',
    alsoIn: ['terceros'],
    order: 10,
    urgent,
    firstIn: places,
  } as unknown as Guide
  const known = {} as unknown as Known
  const file = { file: 'guides/robo/es.mdx' }
  checkPiece([firstIn], { piece, state: undefined, known, places: new Places(), file }, { collector, warn: () => {} })
  try {
    collector.throwIfAny()
  } catch (error) {
    if (error instanceof ContentErrors) return error.errors.map(({ code, what }) => `${code}: ${what}`)
    throw error
  }
  return []
}

it('takes a place in each list that the guide is in', () => {
  const places: Guide['firstIn'] = [
    { list: 'urgentes', place: 0 },
    { list: 'terceros', place: 10 },
  ]
  expect(faultsOf(places)).toEqual([])
})

it.each<[string, Guide['firstIn'], boolean, string]>([
  [
    'a list twice',
    [
      { list: 'terceros', place: 1 },
      { list: 'terceros', place: 2 },
    ],
    true,
    'La lista «terceros» está dos veces.',
  ],
  ['what is not urgent', [{ list: 'urgentes', place: 0 }], false, 'La guía no es urgente, y no está en esa lista.'],
  ['its own door', [{ list: 'victimas', place: 0 }], true, '«victimas» es su propia puerta: ahí manda «Lugar en su lista».'],
  ['a door that it is not behind', [{ list: 'grupos', place: 0 }], true, 'La guía no está en la puerta «grupos».'],
])('tells of %s', (_, places, urgent, what) => {
  expect(faultsOf(places, urgent)).toEqual([`place-without-list: ${what}`])
})
