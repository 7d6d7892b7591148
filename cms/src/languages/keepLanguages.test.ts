import type { FlattenedField } from 'payload'
import { describe, expect, it } from 'vitest'
import { keepLanguages } from './keepLanguages.ts'

/** A guide in small: a title in each language, a number for all of them, and sections with a text and a key. */
const fields = [
  { name: 'title', type: 'text', localized: true },
  { name: 'order', type: 'number' },
  {
    name: 'sections',
    type: 'array',
    flattenedFields: [
      { name: 'key', type: 'text' },
      { name: 'text', type: 'textarea', localized: true },
    ],
  },
  { name: 'review', type: 'group', flattenedFields: [{ name: 'note', type: 'text', localized: true }] },
] as unknown as FlattenedField[]
const section = (id: string, es: string, en?: string) => ({ id, key: id, text: { es, ...(en !== undefined && { en }) } })
const document = (title: object, sections: object[] = [], order = 1) => ({ title, order, sections, review: { note: {} } })
const keep = (language: 'es' | 'en', now: Record<string, unknown>, before: Record<string, unknown> | undefined) =>
  keepLanguages({ fields, now, before, language })

describe('what is public after Spanish was published', () => {
  it('is all that is on screen where no other language has a draft', () => {
    const before = document({ es: 'Antes', en: 'Before' }, [section('a', 'Uno', 'One')])
    const now = document({ es: 'Ahora', en: 'Before' }, [section('a', 'Dos', 'One')], 2)
    expect(keep('es', now, before)).toEqual({ published: now, pending: false })
  })

  it('leaves the draft of a translation where it is', () => {
    const before = document({ es: 'Antes', en: 'Before' }, [section('a', 'Uno', 'One')])
    const now = document({ es: 'Ahora', en: 'Draft' }, [section('a', 'Dos', 'Draft')], 2)
    expect(keep('es', now, before)).toEqual({
      published: document({ es: 'Ahora', en: 'Before' }, [section('a', 'Dos', 'One')], 2),
      pending: true,
    })
  })

  it('has a translation follow its section when sections are moved, and new ones come without one', () => {
    const before = document({ es: 'T' }, [section('a', 'Uno', 'One'), section('b', 'Dos', 'Two')])
    const now = document({ es: 'T' }, [section('b', 'Dos', 'Two'), section('c', 'Tres', 'Draft'), section('a', 'Uno', 'One')])
    const { published, pending } = keep('es', now, before)
    expect(pending).toBe(true)
    expect(published.sections).toEqual([
      section('b', 'Dos', 'Two'),
      { id: 'c', key: 'c', text: { es: 'Tres', en: null } },
      section('a', 'Uno', 'One'),
    ])
  })

  it('is all that is on screen where sections moved and nothing else has changed', () => {
    const before = document({ es: 'T' }, [section('a', 'Uno', 'One'), section('b', 'Dos', 'Two')])
    const now = document({ es: 'T' }, [section('b', 'Dos', 'Two'), section('a', 'Uno', 'One')])
    expect(keep('es', now, before)).toEqual({ published: now, pending: false })
  })

  it('says that a translation is empty where only a draft has one', () => {
    const { published, pending } = keep('es', document({ es: 'Ahora', en: 'Draft' }), undefined)
    expect(pending).toBe(true)
    expect(published.title).toEqual({ es: 'Ahora', en: null })
  })

  it('looks into groups', () => {
    const before = { ...document({ es: 'T' }), review: { note: { es: 'n', en: 'm' } } }
    const now = { ...document({ es: 'T' }), review: { note: { es: 'o', en: 'draft' } } }
    expect(keep('es', now, before)).toEqual({
      published: { ...document({ es: 'T' }), review: { note: { es: 'o', en: 'm' } } },
      pending: true,
    })
  })

  it('takes nothing, null and an empty text for the same', () => {
    const before = document({ es: 'Antes', en: '' })
    for (const en of [undefined, null, '', []]) expect(keep('es', document({ es: 'Ahora', en }), before).pending).toBe(false)
  })
})

describe('what is public after a translation was published', () => {
  it('is that translation, beside the Spanish that was public', () => {
    const before = document({ es: 'Antes', en: 'Before' }, [section('a', 'Uno', 'One')])
    const now = document({ es: 'Borrador', en: 'Now' }, [section('a', 'Borrador', 'Now')], 9)
    expect(keep('en', now, before)).toEqual({
      published: document({ es: 'Antes', en: 'Now' }, [section('a', 'Uno', 'Now')], 1),
      pending: true,
    })
  })

  it('takes over what all languages share where Spanish has no draft', () => {
    const before = document({ es: 'Igual', en: 'Before' }, [section('a', 'Uno', 'One')])
    const now = document({ es: 'Igual', en: 'Now' }, [section('a', 'Uno', 'Now')], 9)
    expect(keep('en', now, before)).toEqual({ published: now, pending: false })
  })

  it('moves, adds and takes away no section', () => {
    const before = document({ es: 'T' }, [section('a', 'Uno', 'One'), section('b', 'Dos', 'Two')])
    const now = document({ es: 'T' }, [section('b', 'Dos', 'Now')])
    const { published, pending } = keep('en', now, before)
    expect(pending).toBe(true)
    expect(published.sections).toMatchObject([{ id: 'a' }, section('b', 'Dos', 'Now')])
  })
})
