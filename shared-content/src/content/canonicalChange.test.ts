import path from 'node:path'
import { expect, it } from 'vitest'
import type { ContentChange } from './applyChange.ts'
import { canonicalChange } from './canonicalChange.ts'
import type { Content, MediaAsset } from './content.ts'
import { listsOf } from './kinds/lists.ts'
import { readContent } from './readContent.ts'

const content = await readContent(path.resolve(import.meta.dirname, '../../../tests/fixtures/content'))

/** The same with the fields of every object the other way round, as another source may have them. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, reversed(field)]),
  ) as T
}

const pieces = listsOf(content).flatMap(({ name, kind, state, pieces: list }) =>
  list.map((piece) => ({ name, state, key: kind.keyOf(piece), piece })),
)

it('gives every piece of content the form that its file gives it', () => {
  expect(new Set(pieces.map(({ name }) => name)).size).toBe(14)
  for (const { name: kind, state, key, piece } of pieces) {
    const change = { kind, key, ...(state === undefined ? {} : { state }), pieces: [reversed(piece)] } as ContentChange
    // Languages and the like keep the order that they are written in.
    expect(JSON.stringify(canonicalChange(change).pieces)).toBe(JSON.stringify([piece]))
  }
})

it('leaves where an image lies', () => {
  const [media] = content.media as [MediaAsset]
  const moved = { ...media, path: '/otra/parte.png' }
  expect(canonicalChange({ kind: 'media', key: media.slug, pieces: [moved] }).pieces).toEqual([moved])
})

it('has nothing to say of what is gone, and refuses what its file could not hold', () => {
  const [guide] = content.guides as [Content['guides'][number]]
  const gone: ContentChange = { kind: 'guides', key: guide.slug, pieces: [] }
  expect(canonicalChange(gone)).toEqual(gone)
  const empty = { ...guide, text: { ...guide.text, es: { ...guide.text.es, title: '' } } }
  expect(() => canonicalChange({ kind: 'guides', key: guide.slug, pieces: [empty] })).toThrow(`guides/${guide.slug}/es.mdx`)
})
