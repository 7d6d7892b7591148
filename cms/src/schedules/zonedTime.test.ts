import { describe, expect, it } from 'vitest'
import { instantOf, timeToText, zonesFor } from './zonedTime.ts'

describe('a time of a zone', () => {
  it.each([
    ['2026-12-03T09:00', 'America/Mexico_City', '2026-12-03T15:00:00.000Z'],
    ['2026-12-03T09:00', 'America/Tijuana', '2026-12-03T17:00:00.000Z'],
    ['2026-07-03T09:00', 'America/Tijuana', '2026-07-03T16:00:00.000Z'],
    ['2026-12-31T23:30', 'America/Cancun', '2027-01-01T04:30:00.000Z'],
  ])('%s in %s is %s', (text, zone, instant) => {
    expect(instantOf(text, zone)?.toISOString()).toBe(instant)
  })

  it.each([
    ['an hour that the clock leaps over', '2026-03-08T02:30', 'America/Tijuana'],
    ['a day that there is not', '2026-02-30T09:00', 'America/Mexico_City'],
    ['no time', 'mañana', 'America/Mexico_City'],
  ])('%s is none', (_what, text, zone) => {
    expect(instantOf(text, zone)).toBeUndefined()
  })

  it('is said in words', () => {
    expect(timeToText('2026-12-03T15:00:00.000Z', 'America/Mexico_City', 'es')).toMatch(/jueves.*3 de diciembre de 2026.*09:00/)
    expect(timeToText('2026-12-03T15:00:00.000Z', 'America/Mexico_City', 'en')).toMatch(/Thursday.*3 December 2026.*09:00/)
  })
})

it('zones are that of Mexico City, and those of the state where they are others', () => {
  const words = (short_name: string, time_zones: [string, ...string[]]) =>
    zonesFor({ short_name, time_zones }).map(({ label }) => label.es)
  expect(zonesFor(undefined).map(({ zone }) => zone)).toEqual(['America/Mexico_City'])
  expect(words('Jalisco', ['America/Mexico_City'])).toEqual(['hora de la Ciudad de México'])
  expect(words('Sonora', ['America/Hermosillo'])).toEqual(['hora de la Ciudad de México', 'hora de Sonora'])
  expect(words('Chihuahua', ['America/Chihuahua', 'America/Ciudad_Juarez'])).toEqual([
    'hora de la Ciudad de México',
    'hora de Chihuahua (Chihuahua)',
    'hora de Chihuahua (Ciudad Juarez)',
  ])
})
