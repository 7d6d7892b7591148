import { describe, expect, it } from 'vitest'
import { KeptTextReader, TextReader } from './TextReader.ts'

const shelter = { text: 'Calle Reservada 2', why: 'es un lugar confidencial' }

describe('TextReader', () => {
  it('tells longer sources first, so that one which begins another leaves no rest of it', () => {
    const reader = new TextReader({ sources: ['diario.example', 'diario.example; otro.example'], forbidden: [] })
    const { sources } = reader.read('Fuente: diario.example; otro.example')
    expect(sources).toEqual(['diario.example; otro.example', 'diario.example'])
  })

  it('tells what may not be shown, and every contact', () => {
    const reader = new TextReader({ sources: [], forbidden: [shelter] })
    expect(reader.read('Ve a Calle Reservada 2 o llama al 33 0000 0001')).toEqual({
      sources: [],
      forbidden: [shelter],
      contacts: [{ kind: 'phone', text: '33 0000 0001' }],
    })
  })

  it('reads a text once, and another text anew', () => {
    const reader = new TextReader({ sources: [], forbidden: [] })
    const first = reader.read('Llama al 911')
    expect(reader.read(['Llama', 'al 911'].join(' '))).toBe(first)
    expect(reader.read('Llama al 089').contacts).toEqual([{ kind: 'phone', text: '089' }])
  })

  it('forgets what it has read when that is too much, and reads it as before', () => {
    const reader = new TextReader({ sources: [], forbidden: [shelter] }, 40)
    const first = reader.read('Calle Reservada 2, 33 0000 0001')
    reader.read('Otro texto, más largo que lo que cabe en la memoria')
    reader.read('Y otro')
    const again = reader.read('Calle Reservada 2, 33 0000 0001')
    expect(again).not.toBe(first)
    expect(again).toEqual(first)
  })
})

it('a kept reader stays while the same is looked for, and no longer', () => {
  const kept = new KeptTextReader()
  const reader = kept.for({ sources: ['diario.example'], forbidden: [shelter] })
  expect(kept.for({ sources: ['diario.example'], forbidden: [{ ...shelter }] })).toBe(reader)
  const others = kept.for({ sources: ['diario.example'], forbidden: [] })
  expect(others).not.toBe(reader)
  expect(others.read('Calle Reservada 2').forbidden).toEqual([])
})
