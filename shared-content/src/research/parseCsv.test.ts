import { expect, it } from 'vitest'
import { parseCsv } from './parseCsv.ts'

const cells = (text: string, most?: number) => parseCsv(text, most).map((row) => row.cells)

it('a CSV is read by its commas, with what stands in quotes as it is', () => {
  expect(cells('a,b\n1,2\n')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
  expect(cells('a,"b, ""c""\nd"\r\n,\r\n')).toEqual([
    ['a', 'b, "c"\nd'],
    ['', ''],
  ])
})

it('rows know the line on which they begin, and no more are read than were asked for', () => {
  expect(parseCsv('"a\nb",c\nd,e\n').map(({ line }) => line)).toEqual([1, 3])
  expect(cells('a\nb\n"', 2)).toEqual([['a'], ['b']])
})

it.each([
  ['a,"b\nc,d\n', 'renglón 1: hay una comilla que no se cierra'],
  ['a\n"b"c\n', 'renglón 2: después de una comilla que cierra va una coma o el fin del renglón'],
  ['a\nb"c\n', 'renglón 2: hay una comilla dentro de una celda que no empieza con comilla'],
])('%j is refused', (text, message) => {
  expect(() => parseCsv(text)).toThrow(message)
})
