import { expect, it } from 'vitest'
import { chooseVoice } from './chooseVoice.ts'

const voice = (lang: string, localService = true) => ({ lang, localService })

it.each([
  ['es-MX', ['en-US', 'es-ES', 'es-MX'], 'es-MX'],
  ['es-MX', ['es_ES', 'es_MX'], 'es_MX'],
  ['es-MX', ['es-ES', 'es-US'], 'es-US'],
  ['es-MX', ['es-ES', 'es-AR'], 'es-ES'],
  ['es-MX-simple', ['es-ES', 'es-MX'], 'es-MX'],
  ['en', ['en-GB', 'en-US', 'es-MX'], 'en-US'],
  ['es-MX', ['en-US', 'pt-BR'], undefined],
  ['es-MX', [], undefined],
])('reads %s with the nearest of %j', (tag, langs, chosen) => {
  expect(
    chooseVoice(
      langs.map((lang) => voice(lang)),
      tag,
    )?.lang,
  ).toBe(chosen)
})

it('takes no voice that speaks from elsewhere', () => {
  expect(chooseVoice([voice('es-MX', false)], 'es-MX')).toBeUndefined()
  expect(chooseVoice([voice('es-MX', false), voice('es-ES')], 'es-MX')?.lang).toBe('es-ES')
})
