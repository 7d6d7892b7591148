import { describe, expect, it } from 'vitest'
import { mergeFields } from './mergeFields.ts'

const text = (said: string) => ({ root: { type: 'root', children: [{ type: 'text', text: said }] } })
const section = (id: string, said: string) => ({ id, title: `Sección ${id}`, body: text(said) })

describe('what was written, in a text that others changed meanwhile', () => {
  const base = { title: 'Título', summary: 'Frase', order: 1, sections: [section('a', 'uno'), section('b', 'dos')] }

  it('takes each side’s own changes of fields and of sections', () => {
    const own = { ...base, summary: 'Frase mía', sections: [section('a', 'uno mío'), section('b', 'dos')] }
    const newest = { ...base, title: 'Título nuevo', sections: [section('a', 'uno'), section('b', 'dos nuevo')] }
    expect(mergeFields(base, own, newest)).toEqual({
      title: 'Título nuevo',
      summary: 'Frase mía',
      order: 1,
      sections: [section('a', 'uno mío'), section('b', 'dos nuevo')],
    })
  })

  it('keeps one’s own where both changed the same', () => {
    const own = { ...base, title: 'Mío', sections: [section('a', 'uno mío'), section('b', 'dos')] }
    const newest = { ...base, title: 'Nuevo', sections: [section('a', 'uno nuevo'), section('b', 'dos')] }
    expect(mergeFields(base, own, newest)).toEqual(own)
  })

  it('mixes nothing within a row or a group: what was checked is what it was', () => {
    const phone = (number: string, status: string) => ({ phones: [{ id: 'a', number, verification: { status } }] })
    const own = phone('33 0000 0002', 'pending')
    expect(mergeFields(phone('33 0000 0001', 'pending'), own, phone('33 0000 0001', 'verified'))).toEqual(own)
    const review = (status: string, next: string) => ({ review: { status, next } })
    expect(mergeFields(review('pending', 'a'), review('pending', 'b'), review('approved', 'a'))).toEqual(review('pending', 'b'))
  })

  it('takes a list as one thing where rows came, went or moved', () => {
    const more = { ...base, sections: [...base.sections, section('c', 'tres')] }
    const moved = { ...base, sections: base.sections.toReversed() }
    expect(mergeFields(base, base, more)).toEqual(more)
    expect(mergeFields(base, more, base)).toEqual(more)
    expect(mergeFields(base, more, moved)).toEqual(more)
    expect(mergeFields({ aliases: ['a'] }, { aliases: ['a', 'b'] }, { aliases: ['c'] })).toEqual({ aliases: ['a', 'b'] })
  })

  it('takes what was emptied as a change, and what is absent as empty', () => {
    expect(mergeFields({ summary: 'Frase' }, { summary: null }, { summary: 'Frase' })).toEqual({ summary: null })
    expect(mergeFields({}, { order: null }, { order: 3 })).toEqual({ order: 3 })
    expect(mergeFields({ summary: 'Frase' }, { summary: 'Frase' }, { summary: null })).toEqual({ summary: null })
  })

  it('without what was read, gives one’s own', () => {
    expect(mergeFields(undefined, { title: 'Mío' }, { title: 'Nuevo', order: 2 })).toEqual({ title: 'Mío' })
  })
})
