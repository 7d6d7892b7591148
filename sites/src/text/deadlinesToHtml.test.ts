import type { ResolvedDeadline } from '@justicia/shared-content/pages/model'
import { describe, expect, it } from 'vitest'
import { examples } from '../examples/examples.ts'
import { deadlinesToHtml } from './deadlinesToHtml.ts'
import { textContextOf } from './textContext.ts'

const [page] = examples
if (page === undefined) throw new Error('There are example pages.')
const context = textContextOf(page)

const deadline = (key: string, from: string): ResolvedDeadline => ({
  type: 'deadline',
  key,
  length: 'P3D',
  lengthLabel: '3 días',
  calendar: 'natural',
  binds: 'reader',
  from,
  what: 'Puedes apelar.',
  cite: { type: 'cite', ref: 'CNPP 471', short: 'CNPP, art. 471', long: 'Código, artículo 471' },
})

describe('the field for the day that a term runs from', () => {
  it('is named by that day, so that two on a page are told apart by ear', () => {
    const { markup } = deadlinesToHtml([deadline('a', 'Desde que te avisan'), deadline('b', 'Desde la «audiencia»')], context)
    expect(
      [...markup.matchAll(/<label class="held" hidden>([^<]*) <input[^>]* aria-label="([^"]*)">/g)].map(([, shown, name]) => [
        shown,
        name,
      ]),
    ).toEqual([
      ['¿Qué día fue?', '¿Qué día fue? Desde que te avisan'],
      ['¿Qué día fue?', '¿Qué día fue? Desde la «audiencia»'],
    ])
  })
})
