import { describe, expect, it } from 'vitest'
import { type Catalog, catalogToInterface, slotsOf, sourceTexts } from './catalog.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { hasMarks, marksToHtml, stripMarks } from './foreignMarks.ts'
import { printCatalog } from './printCatalog.ts'
import { readCatalog } from './readCatalog.ts'

const read = (text: string, tag = 'en'): Catalog => readCatalog({ text, file: 'interface/xx.yaml', tag })
const lines = (...all: string[]) => all.join('\n')

describe('the texts to translate', () => {
  it('are all those of the interface, with a place for each of their values', () => {
    const texts = new Map(sourceTexts().map(({ path, text }) => [path, text]))
    expect(texts.get('nav.home')).toBe(es.nav.home)
    expect(texts.get('home.lead')).toBe(es.home.lead({ place: '{place}' }))
    expect(texts.get('duration.hours')).toBe('{n} horas')
    expect(new Set(texts.keys()).size).toBe(texts.size)
  })

  const english = new Map(sourceTexts(en as unknown as typeof es).map(({ path, text }) => [path, text]))
  it.each(sourceTexts().filter(({ takesValues }) => takesValues))('$path shows its values by their names', ({ path, text }) => {
    expect(slotsOf(text)).not.toEqual([])
    for (const slot of slotsOf(text)) expect(slot).toMatch(/^\{[a-z]+\}$/i)
    expect(slotsOf(english.get(path) ?? '')).toEqual(slotsOf(text))
  })
})

describe('a language file', () => {
  it('holds texts, values in any order, and plural forms; what is empty is not translated', () => {
    const catalog = read(
      lines(
        '# A comment.',
        'nav:',
        '  home: Start',
        '  guides:',
        'directory:',
        '  none: "{place}: nothing on {role}"',
        'duration:',
        '  hours:',
        '    one: one hour',
        '    other: "{n} hours"',
      ),
    )
    expect(catalog).toEqual({
      'nav.home': 'Start',
      'directory.none': '{place}: nothing on {role}',
      'duration.hours': { one: 'one hour', other: '{n} hours' },
    })
    const words = catalogToInterface(catalog, 'en')
    expect(words.nav.home).toBe('Start')
    expect(words.directory.none({ role: 'help', place: 'Jalisco' })).toBe('Jalisco: nothing on help')
    expect([1, 2].map((n) => words.duration.hours({ n }))).toEqual(['one hour', '2 hours'])
  })

  it('gives Spanish, marked, for what it lacks', () => {
    const words = catalogToInterface({}, 'yua')
    expect(hasMarks(words.nav.home)).toBe(true)
    expect(stripMarks(words.nav.home)).toBe(es.nav.home)
    expect(stripMarks(words.home.lead({ place: 'Jalisco' }))).toBe(es.home.lead({ place: 'Jalisco' }))
    expect(stripMarks(words.duration.days({ n: 1 }))).toBe('1 día')
  })

  it('may be empty', () => {
    expect(read('# Nothing yet.\n')).toEqual({})
  })

  it('counts as its language does', () => {
    const forms = lines(
      'duration:',
      '  hours:',
      '    few: few {n}',
      '    many: many {n}',
      '    one: one {n}',
      '    other: other {n}',
    )
    const words = catalogToInterface(read(forms, 'pl'), 'pl')
    expect([1, 2, 5].map((n) => words.duration.hours({ n }))).toEqual(['one 1', 'few 2', 'many 5'])
    expect(() => read(forms)).toThrow('sus formas no son las de este idioma')
  })

  it.each([
    [lines('nav:', '  home: Start', '  hoem: Start'), 'xx.yaml:3: «nav.hoem»: la interfaz no tiene este texto.'],
    [lines('nav: Start'), 'xx.yaml:1: «nav»: aquí va un grupo de textos'],
    [lines('nav:', '  home:', '    other: Start'), 'xx.yaml:3: «nav.home»: debe ser un texto.'],
    [lines('nav:', '  home: 12'), '«nav.home»: debe ser un texto.'],
    [lines('nav:', '  home: <b>Start</b>'), 'xx.yaml:2: «nav.home»: lleva marcas'],
    [lines('home:', '  lead: Free guidance'), 'xx.yaml:2: «home.lead»: falta {place}.'],
    [lines('home:', '  lead: Free in {state}'), '«home.lead»: no se sabe qué va en {state}.'],
    [lines('nav:', '  home: Start {0}'), '«nav.home»: no se sabe qué va en {0}. Quita las llaves.'],
    [lines('duration:', '  hours:', '    one: an hour'), '«duration.hours»: sus formas no son las de este idioma.'],
    [
      lines('duration:', '  hours:', '    one: "{1} hour"', '    other: "{n} hours"'),
      'xx.yaml:3: «duration.hours.one»: no se sabe',
    ],
    ['nav: [', 'No se pudo leer el YAML'],
  ])('refuses %j', (text, message) => {
    expect(() => read(text)).toThrow(message)
  })

  it('tells all its faults at once', () => {
    expect(() => read(lines('nav:', '  hoem: Start', 'home:', '  lead: Free'))).toThrow(/nav\.hoem[\s\S]*home\.lead/)
  })
})

describe('marks in a page', () => {
  const words = catalogToInterface({}, 'yua')
  const drawn = (html: string) => marksToHtml(html, ' lang="es-MX"')

  it('become spans around the text, piece by piece where a template cut it', () => {
    expect(drawn(`<a href="/">${words.nav.home}</a> x`)).toBe('<a href="/"><span lang="es-MX">Inicio</span></a> x')
    const [first = '', second = ''] = [words.nav.home.slice(0, 4), words.nav.home.slice(4)]
    expect(drawn(`<b>${first}</b> <i>${second}</i>`)).toBe(
      '<b><span lang="es-MX">Ini</span></b> <i><span lang="es-MX">cio</span></i>',
    )
  })

  it('go from attributes, titles, scripts and comments', () => {
    const { home } = words.nav
    expect(
      drawn(`<title>${home}</title><p title="a > ${home}" data-x='${home}'>ok</p><script>"${home}<b>"</script><!-- ${home} -->`),
    ).toBe(`<title>Inicio</title><p title="a > Inicio" data-x='Inicio'>ok</p><script>"Inicio<b>"</script><!-- Inicio -->`)
    expect(drawn(`<a href="?t=${encodeURIComponent(home)}">${home}</a>`)).toContain('href="?t=Inicio"')
  })

  it('inside each other are one', () => {
    const text = words.directory.none({ role: words.roles.judiciary, place: 'Jalisco' })
    expect(drawn(`<p>${text}</p>`).match(/<p>|<span lang="es-MX">/g)?.[0]).toBe('<p>')
    expect(stripMarks(drawn(`<p>${text}</p>`)).replace(/<[^>]*>/g, '')).toBe(
      es.directory.none({ role: es.roles.judiciary, place: 'Jalisco' }),
    )
  })

  it('leave a page without them as it is', () => {
    const html = '<p title="x">Inicio</p>'
    expect(drawn(html)).toBe(html)
  })
})

describe('a file to translate in', () => {
  it('has every text, and is read as nothing yet', () => {
    const file = printCatalog({}, 'ar')
    for (const { path, text } of sourceTexts()) {
      expect(file, path).toContain(`# ${text}\n`)
      expect(file, path).toContain(`${path.split('.').at(-1)}:\n`)
    }
    expect(file).toContain('zero, one, two, few, many, other')
    expect(read(file, 'ar')).toEqual({})
  })

  it('keeps what is translated', () => {
    const catalog: Catalog = {
      'nav.home': 'Start: here # and now',
      'duration.hours': { one: 'one hour', other: '{n} hours' },
      'home.lead': '«{place}»',
    }
    expect(read(printCatalog(catalog, 'en'))).toEqual(catalog)
  })
})
