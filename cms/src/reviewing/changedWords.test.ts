import { expect, it } from 'vitest'
import { paragraph } from '../../../tests/cms/support/examples.ts'
import { changedWords, valueToText } from './changedWords.ts'

it('reads rows, texts and fields line by line, without names of rows', () => {
  const rows = [{ id: 'a1', key: 'que-hacer', title: 'Qué hacer', body: paragraph('Haz esto.') }]
  expect(valueToText(rows)).toBe('Qué hacer\nHaz esto.')
  expect([null, undefined, '', 0, ['CNPP 109', 'CPEUM 20']].map(valueToText)).toEqual(['', '', '', '0', 'CNPP 109\nCPEUM 20'])
})

it('says which words went and which came', () => {
  expect(changedWords(paragraph('Haz esto hoy.'), paragraph('Haz aquello hoy.'))).toEqual([
    { text: 'Haz ', change: 'same' },
    { text: 'esto', change: 'gone' },
    { text: 'aquello', change: 'new' },
    { text: ' hoy.', change: 'same' },
  ])
  expect(changedWords(undefined, 'Nuevo')).toEqual([{ text: 'Nuevo', change: 'new' }])
})
