import { describe, expect, it } from 'vitest'
import { isolateRuns, markLeftToRightRuns } from './leftToRightRuns.ts'

const marked = (text: string) => markLeftToRightRuns(text, (run) => `[${run}]`)

describe('markLeftToRightRuns', () => {
  it.each([
    ['اتصل على 55 0000 1234 الآن', 'اتصل على [55 0000 1234] الآن'],
    ['+52 33 0000 0000', '[+52 33 0000 0000]'],
    ['(33) 0000 0000', '[(33) 0000 0000]'],
    ['*0311', '[*0311]'],
    ['$12,345.50', '[$12,345.50]'],
    ['2026-11-21', '[2026-11-21]'],
    ['9:00–15:00', '[9:00–15:00]'],
    ['50 %', '[50 %]'],
    ['55\u00a00000\u00a01234', '[55\u00a00000\u00a01234]'],
    ['911', '911'],
    ['16, 19', '16, 19'],
    ['48 ساعة', '48 ساعة'],
    ['a&#39;b', 'a&#39;b'],
    ['COVID19', 'COVID19'],
  ])('%s → %s', (text, expected) => {
    expect(marked(text)).toBe(expected)
  })
})

it('isolates them in plain text', () => {
  expect(isolateRuns('079, 55 0000 1234')).toBe('079, \u206655 0000 1234\u2069')
})
