import { describe, expect, it } from 'vitest'
import { type Telling, tellNewer, tellOthers } from './presenceWords.ts'

const guide = { es: 'la guía', en: 'the guide' }
const fact = { es: 'el dato', en: 'the fact' }
const noon: Telling = { the: guide, language: 'es', now: new Date('2026-12-02T20:00:00Z'), timeZone: 'America/Mexico_City' }
const other = (name: string, since: string, isWriting = false) => ({ name, since, isWriting })

describe('who else has a document open', () => {
  it('is told in one sentence, of the kind of document and by the clock of who reads', () => {
    const editor = [other('Edición', '2026-12-02T18:03:00Z')]
    expect(tellOthers(editor, noon)).toBe('Edición también tiene abierta esta guía, desde las 12:03.')
    expect(tellOthers(editor, { ...noon, the: fact })).toBe('Edición también tiene abierto este dato, desde las 12:03.')
    expect(tellOthers(editor, { ...noon, timeZone: 'America/Tijuana' })).toContain('desde las 10:03')
    expect(tellOthers(editor, { ...noon, language: 'en' })).toBe('Edición has this guide open too, since 12:03.')
  })

  it('says who is writing, and one o’clock and yesterday as people do', () => {
    const editing = (since: string) => tellOthers([other('Edición', since, true)], noon)
    expect(editing('2026-12-02T07:30:00Z')).toBe('Edición también tiene abierta esta guía, desde la 1:30, y está escribiendo.')
    expect(editing('2026-12-02T19:30:00Z')).toContain('desde las 13:30,')
    expect(editing('2026-12-02T05:30:00Z')).toContain('desde el 1 dic 2026, 23:30,')
  })

  it('names several people in one line, and nobody in none', () => {
    const several = [other('Edición', '2026-12-02T18:03:00Z', true), other('Imprenta', '2026-12-02T18:10:00Z')]
    expect(tellOthers(several, noon)).toBe(
      'También tienen abierta esta guía: Edición (desde las 12:03, está escribiendo) e Imprenta (desde las 12:10).',
    )
    expect(tellOthers(several, { ...noon, language: 'en' })).toBe(
      'Others have this guide open too: Edición (since 12:03, is writing) and Imprenta (since 12:10).',
    )
    expect(tellOthers([], noon)).toBe('')
  })
})

describe('a newer version', () => {
  const read = '2026-12-02T18:00:00.000Z'
  const later = '2026-12-02T18:00:01.000Z'

  it('is told by who saved it', () => {
    expect(tellNewer({ at: later, who: 'Edición' }, read, noon)).toBe('Edición guardó esta guía después de que la abriste.')
    expect(tellNewer({ at: later, who: 'Edición' }, read, { ...noon, the: fact })).toBe(
      'Edición guardó este dato después de que lo abriste.',
    )
    expect(tellNewer({ at: later, who: 'Edición' }, read, { ...noon, language: 'en' })).toBe(
      'Edición saved this guide after you opened it.',
    )
  })

  it('is none where it is one’s own, the one that was read, or not known', () => {
    expect(tellNewer({ at: later }, read, noon)).toBe('')
    expect(tellNewer({ at: read, who: 'Edición' }, read, noon)).toBe('')
    expect(tellNewer({ at: later, who: 'Edición' }, undefined, noon)).toBe('')
    expect(tellNewer(undefined, read, noon)).toBe('')
  })
})
