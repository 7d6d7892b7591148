import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import { expect, it } from 'vitest'
import { hoursToWords, spansToText } from './hoursToText.ts'

const { chat: words } = interfaceText('es')
const inSpanish = { words, language: 'es' } as const
const inEnglish = { words: interfaceText('en').chat, language: 'en' } as const
const week = [
  { days: [7, 6], spans: [{ from: '10:00', to: '14:00' }] },
  {
    days: [1, 2, 3, 4, 5],
    spans: [
      { from: '09:00', to: '13:00' },
      { from: '15:00', to: '18:30' },
    ],
  },
]

it('says a week from Monday, with its days together', () => {
  expect(hoursToWords({ week, zone: 'America/Tijuana' }, inSpanish).week).toEqual([
    { days: 'Lunes a viernes', hours: 'de 9:00 a 13:00, de 15:00 a 18:30' },
    { days: 'Sábado y domingo', hours: 'de 10:00 a 14:00' },
  ])
  expect(hoursToWords({ week, zone: 'America/Tijuana' }, inEnglish).week[0]).toEqual({
    days: 'Monday to Friday',
    hours: '9:00 to 13:00, 15:00 to 18:30',
  })
})

it('says days that do not follow one another one by one', () => {
  const some = [{ days: [1, 3, 5], spans: [{ from: '00:00', to: '24:00' }] }]
  expect(hoursToWords({ week: some, zone: 'America/Mexico_City' }, inSpanish).week).toEqual([
    { days: 'Lunes, miércoles y viernes', hours: 'todo el día' },
  ])
})

it('names the zone as people do, never by its key', () => {
  for (const zone of ['America/Tijuana', 'America/Mexico_City', 'America/Cancun'])
    for (const input of [inSpanish, inEnglish]) expect(hoursToWords({ week, zone }, input).zone).not.toMatch(/[/_]/)
})

it('says of a day without hours that it is closed', () => {
  expect(spansToText([], words)).toBe('cerrado')
})
