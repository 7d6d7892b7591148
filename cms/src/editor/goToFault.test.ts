import { expect, it } from 'vitest'
import { rowsOf } from './goToFault.ts'

it.each([
  ['body', []],
  ['sections.0.body', ['sections-row-0']],
  ['questions.2.answers.10.text', ['questions-row-2', 'questions-2-answers-row-10']],
])('a field stands in its rows: %s', (path, rows) => {
  expect(rowsOf(path)).toEqual(rows)
})
