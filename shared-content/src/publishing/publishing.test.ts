import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ContentChange } from '../content/applyChange.ts'
import type { Content } from '../content/content.ts'
import { readContent } from '../content/readContent.ts'
import type { Guide } from '../schema/guide.ts'
import { readStates } from '../states.ts'
import { applyChanges } from './applyChanges.ts'
import { coalesceEvents, type PublishedEvent } from './PublishedEvent.ts'

const repository = path.resolve(import.meta.dirname, '../../..')
const content = await readContent(path.join(repository, 'tests/fixtures/content'))
const states = (await readStates(path.join(repository, 'states.json'))).filter(({ slug }) => ['jalisco', 'oaxaca'].includes(slug))
const at = '2026-11-21T12:00:00.000Z'
const [guide, other] = content.guides as [Guide, Guide]

const event = (sequence: number, key: string, state?: string): PublishedEvent => ({
  sequence,
  at,
  kind: 'facts',
  key,
  ...(state === undefined ? {} : { state }),
})

describe('events', () => {
  it('of a burst become each piece once, in the order in which they were spoken of', () => {
    const burst = [event(7, 'b'), event(5, 'a'), event(6, 'a', 'jalisco'), event(9, 'a'), event(8, 'b')]
    expect(coalesceEvents(burst)).toEqual([
      { kind: 'facts', key: 'a', sequences: [5, 9] },
      { kind: 'facts', key: 'a', state: 'jalisco', sequences: [6] },
      { kind: 'facts', key: 'b', sequences: [7, 8] },
    ])
  })
})

/** A change of a guide: its title, and perhaps a fact that its text names first. */
function titled({ slug, text, ...rest }: Guide, title: string, fact?: string): ContentChange {
  const [first, ...sections] = text.es.sections as [Guide['text']['es']['sections'][number]]
  const named = { type: 'paragraph' as const, children: [{ type: 'fact' as const, k: fact ?? '' }] }
  const body = fact === undefined ? first.body : [named, ...first.body]
  const es = { ...text.es, title, sections: [{ ...first, body }, ...sections] }
  return { kind: 'guides', key: slug, pieces: [{ slug, text: { ...text, es }, ...rest }] }
}

const factNamed = (key: string): ContentChange => ({
  kind: 'facts',
  key,
  pieces: [
    {
      key,
      kind: 'url',
      value: { es: 'https://consulta.gob.mx/' },
      verification: {
        status: 'verified',
        source: 'Llamada',
        checked_on: '2026-11-01',
        checked_by: 'Edición',
        checked_how: 'call',
      },
    },
  ],
})
const apply = (changes: ContentChange[], now: Content = content) =>
  applyChanges({ content: now, changes, states, date: '2026-11-21' })
const titleOf = (slug: string, now: Content) => now.guides.find((each) => each.slug === slug)?.text.es.title

describe('changes', () => {
  it('are all taken where all fit', () => {
    const { content: now, refused } = apply([titled(guide, 'Uno'), titled(other, 'Dos')])
    expect(refused).toEqual([])
    expect([titleOf(guide.slug, now), titleOf(other.slug, now)]).toEqual(['Uno', 'Dos'])
    expect(now.laws).toBe(content.laws)
  })

  it('that fit together only are taken together, in whatever order, beside one that does not fit', () => {
    const { content: now, refused } = apply([
      titled(guide, 'Uno', 'denuncia.consulta'),
      titled(other, 'Dos', 'no.existe'),
      factNamed('denuncia.consulta'),
    ])
    expect(titleOf(guide.slug, now)).toBe('Uno')
    expect(titleOf(other.slug, now)).toBe(other.text.es.title)
    expect(refused.map(({ change, errors }) => [change.key, errors.map(({ code }) => code)])).toEqual([
      [other.slug, ['fact-unknown']],
    ])
    expect(refused[0]?.errors[0]?.what).toContain('no.existe')
  })

  it('are refused when what stays would no longer hold', () => {
    const named = apply([titled(guide, 'Uno', 'denuncia.consulta'), factNamed('denuncia.consulta')]).content
    const { content: now, refused } = apply(
      [{ kind: 'facts', key: 'denuncia.consulta', pieces: [] }, titled(other, 'Dos')],
      named,
    )
    expect(refused.map(({ change }) => change.key)).toEqual(['denuncia.consulta'])
    expect(titleOf(other.slug, now)).toBe('Dos')
    expect(now.facts).toEqual(named.facts)
  })

  it('that no file could hold stop nothing else', () => {
    const { content: now, refused } = apply([titled(guide, ''), titled(other, 'Dos')])
    expect(refused.map(({ change }) => change.key)).toEqual([guide.slug])
    expect([titleOf(guide.slug, now), titleOf(other.slug, now)]).toEqual([guide.text.es.title, 'Dos'])
  })

  it('are not answerable for what was wrong before them', () => {
    const broken: Content = { ...content, guides: [...titled(guide, 'Uno', 'no.existe').pieces, other] as Guide[] }
    const { content: now, refused } = apply([titled(other, 'Dos')], broken)
    expect(refused).toEqual([])
    expect(titleOf(other.slug, now)).toBe('Dos')
  })
})
