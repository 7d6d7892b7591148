import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { languagesFile, readLanguages } from './languages/readLanguages.ts'
import { textIn } from './languages/textIn.ts'
import { barePath, fallbackLanguages, interfaceLanguage, languageOf, languageOfPath, localizePath } from './languages.ts'
import { newFolder } from './testing/newFolder.ts'

const es = { key: 'es', tag: 'es-MX', dir: 'ltr', name: 'Español' }
const en = { key: 'en', tag: 'en', dir: 'ltr', name: 'English' }

describe('the list of languages', () => {
  async function read(list: unknown) {
    const file = path.join(newFolder(), 'languages.json')
    await writeFile(file, JSON.stringify(list, null, 2))
    return readLanguages(file)
  }

  it('takes any BCP 47 language, in either direction', async () => {
    const yucatec = { key: 'yua', tag: 'yua', dir: 'ltr', name: 'yua' }
    const arabic = { key: 'ar', tag: 'ar', dir: 'rtl', name: 'العربية' }
    expect(await read([es, yucatec, arabic])).toEqual([es, yucatec, arabic])
  })

  it.each([
    [[en, es], 'el primer idioma debe ser «es»'],
    [[es, { ...en, tag: 'EN-us' }], 'debe ser una etiqueta BCP 47 en su forma canónica'],
    [[es, { ...en, tag: 'english language' }], 'debe ser una etiqueta BCP 47'],
    [[es, { ...en, key: 'En' }], 'solo minúsculas'],
    [[es, { ...en, key: 'guias' }], 'es el principio de otra dirección del sitio'],
    [[es, en, { ...en, key: 'ingles' }], '«en» está repetido'],
    [[es, { ...en, dir: 'up' }], 'debe ser uno de: ltr, rtl'],
    [[es, { ...es, key: 'facil', tag: 'es-MX-simple', base: 'en' }], '«en» debe ser un idioma que esté antes'],
    [[es, { ...es, key: 'facil', tag: 'es-419', base: 'es' }], 'la versión en lectura fácil de «es-MX» es «es-MX-simple»'],
    [[es, { ...es, key: 'facil', tag: 'es-MX-simple', dir: 'rtl', base: 'es' }], 'debe ser «ltr», como en «es»'],
  ])('refuses %j', async (list, message) => {
    await expect(read(list)).rejects.toThrow(message)
    await expect(read(list)).rejects.toThrow(/languages\.json:\d+: /)
  })

  it('is another file when the environment names one, and says which is missing', () => {
    expect(languagesFile({})).toMatch(/shared-content.languages\.json$/)
    expect(languagesFile({ JUSTICIA_LANGUAGES: '/nowhere/mine.json' })).toBe('/nowhere/mine.json')
    expect(() => readLanguages('/nowhere/mine.json')).toThrow(/mine\.json: No se pudo leer la lista de idiomas/)
  })
})

describe('addresses', () => {
  it('begin with the language, but for Spanish', () => {
    expect(['es', 'en', 'facil'].map((key) => localizePath('/guias/robo/', key))).toEqual([
      '/guias/robo/',
      '/en/guias/robo/',
      '/facil/guias/robo/',
    ])
  })

  it('tell their language', () => {
    for (const key of ['es', 'en', 'facil']) {
      expect(languageOfPath(localizePath('/guias/robo/', key))).toBe(key)
      expect(barePath(localizePath('/guias/robo/', key))).toBe('/guias/robo/')
    }
    expect(languageOfPath('/es/guias/')).toBe('es')
    expect(barePath('/es/guias/')).toBe('/es/guias/')
  })
})

describe('a text', () => {
  it('falls back from easy-read to its base without being foreign, and from English to Spanish as foreign', () => {
    expect(textIn({ es: 'Robo', en: 'Theft' }, 'facil')).toEqual({ value: 'Robo', key: 'es' })
    expect(textIn({ es: 'Robo', en: 'Theft' }, 'en')).toEqual({ value: 'Theft', key: 'en' })
    expect(textIn({ es: 'Robo' }, 'en')).toEqual({ value: 'Robo', key: 'es', lang: 'es-MX' })
    expect(fallbackLanguages('facil')).toEqual(['facil', 'es'])
    expect(interfaceLanguage('facil')).toBe('es')
  })

  it('is not looked for in a language that does not exist', () => {
    expect(() => languageOf('tlh')).toThrow('No hay ningún idioma «tlh»')
    expect(() => textIn({ es: 'Robo' }, 'tlh')).toThrow(RangeError)
  })
})
