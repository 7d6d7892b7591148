import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readLocatedContent } from '../content/readContent.ts'
import { minimalFiles, withContentFolder } from '../testing/contentFolder.ts'
import { contentReadings, type GuideReading } from './contentReadings.ts'
import { readingsToSummary, readingsToText, scoreFindings } from './readingsToText.ts'

const guideFile = 'guides/robo/es.mdx'
const variantFile = 'states/jalisco/guides/robo/es.mdx'
const front = /^---[\s\S]*?\n---\n/.exec(minimalFiles[guideFile] ?? '')?.[0] ?? ''
const term = (word: string, aliases: string[] = []) =>
  `---\nterm: ${word}\ndefinition: Una palabra de la ley que pocos conocen.\naliases:\n${aliases.map((alias) => `  - ${alias}\n`).join('')}---\n`
const glossary = {
  'glossary/amparo/es.mdx': term('Amparo', ['quitar la orden']),
  'glossary/perito/es.mdx': term('Perito', ['peritaje', 'experto']),
  'glossary/prision-preventiva/es.mdx': term('Prisión preventiva', ['pricion preventiva']),
  'glossary/prision-preventiva-oficiosa/es.mdx': term('Prisión preventiva oficiosa', ['prisión automática']),
}
const words = (count: number) => `${Array.from({ length: count }, () => 'sol').join(' ')}.`
const guideOf = (now: string, rights = 'Sal de ahí.') =>
  `${front}\n<Section key="que-hacer-ahora" title="Qué hacer ahora">\n\n${now}\n\n</Section>\n\n<Section key="tus-derechos" title="Tus derechos">\n\n${rights}\n\n</Section>\n`
const variantOf = (section: string, op: string, text: string) =>
  `---\nreview:\n  status: pending\n  next: 2027-05-21\n---\n\n<Override section="${section}" op="${op}" basedOn="0000000000000000">\n\n${text}\n\n</Override>\n`

/** Readings of the minimal content with these files changed; places name the file within the folder. */
async function readingsOf(files: Record<string, string>): Promise<GuideReading[]> {
  return await withContentFolder({ ...glossary, ...files }, async (dir) => {
    const { content, places } = await readLocatedContent(dir)
    const prefix = `${path.relative(process.cwd(), dir)}/`
    return JSON.parse(JSON.stringify(contentReadings(content, places)).replaceAll(prefix, ''))
  })
}
async function readingOf(guide: string): Promise<GuideReading> {
  const [reading] = await readingsOf({ [guideFile]: guide })
  if (reading === undefined) throw new Error('no guide was read')
  return reading
}
/** `word@line`, as found in a guide. */
const unexplainedIn = async (guide: string) =>
  (await readingOf(guide)).unexplainedWords.map(({ word, place }) => `${word}@${place.line}`)
/** The line of the guide's file that holds this text. */
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

describe('long sentences', () => {
  it('are those of more than 25 words', async () => {
    const text = guideOf(`${words(25)} ${words(26)}`)
    expect((await readingOf(text)).longSentences).toEqual([
      { text: words(26), words: 26, place: { file: guideFile, line: lineOf(text, 'sol') } },
    ])
  })

  it('are placed on their own line in steps, titles, lists, quotes, callouts, breaks, deadlines and the summary', async () => {
    const long = (mark: string) => `${mark} ${words(26)}`
    const steps = `<Steps>\n\n<Step title="${long('título')}">\n\n${long('paso')}\n\n</Step>\n\n</Steps>`
    const list = `* Corto.\n* ${long('punto')}\n  * ${long('dentro')}`
    const others = `> ${long('cita')}\n\nCorto.\\\n${long('renglón')}\n\n<Callout kind="aviso">\n\n${long('aviso')}\n\n</Callout>\n\n<Deadline k="investigacion"/>`
    const text = guideOf(`${steps}\n\n${list}\n\n${others}`)
      .replace('Desde que denuncias', long('desde'))
      .replace('La autoridad debe investigar.', long('plazo'))
      .replace(/summary: .*/, `summary: ${long('resumen')}`)
    const marks = ['resumen', 'título', 'paso', 'punto', 'dentro', 'cita', 'renglón', 'aviso', 'desde', 'plazo']
    const found = (await readingOf(text)).longSentences.map(({ text: sentence, place }) => [sentence.split(' ')[0], place.line])
    expect(found).toEqual(marks.map((mark) => [mark, lineOf(text, `${mark} sol`)]))
  })
})

describe('unexplained words', () => {
  it('are found in plural and feminine, with their entry and how often they stand there', async () => {
    const text = guideOf('Pide dos peritas.', 'Hay un perito.\n\nOtro PERITO llega.')
    expect((await readingOf(text)).unexplainedWords).toEqual([
      { key: 'perito', term: 'perito', word: 'peritas', times: 3, place: { file: guideFile, line: lineOf(text, 'peritas') } },
    ])
  })

  it.each([
    ['a <Term> in the same section, even after it', 'Pide un amparo. Lee qué es un <Term k="amparo">amparo</Term>.'],
    ['a <Term> with other words', 'Pide <Term k="amparo">esta protección</Term>: un amparo.'],
    ['a link', 'Pide un [amparo en tu caso](/guias/amparo-penal/).'],
    ['what it is', 'El amparo es un juicio que te protege.'],
    ['its name', 'Esa protección se llama amparo.'],
    ['the next sentence', 'Pide un amparo hoy. Es pedir a un juez que te proteja.'],
    ['what it does', 'El amparo es proteger tus derechos.'],
    ['other words', 'Un juicio que te protege, o amparo, es gratis.'],
    ['a remark', 'Pide un amparo (un juicio que te protege).'],
    ['the text that it leads', '* **Amparo.** Te protege de la autoridad.'],
    ['a heading', '### Cómo pedir un amparo\n\nEl amparo es gratis.'],
    ['a link to the page about it', 'Pide un amparo. [Lee más](/glosario/amparo/).'],
  ])('are not those that are explained by %s', async (_by, text) => {
    expect(await unexplainedIn(guideOf(text))).toEqual([])
  })

  it('are not explained by just any sentence', async () => {
    const text = guideOf('El amparo es gratis. Es rápido. Pide un amparo: te protege.')
    expect(await unexplainedIn(text)).toEqual([`amparo@${lineOf(text, 'amparo')}`])
  })

  it('are explained by an earlier section, not by a later one', async () => {
    const [plain, marked] = ['Pide un amparo.', 'Pide un <Term k="amparo">amparo</Term>.']
    expect(await unexplainedIn(guideOf(marked, plain))).toEqual([])
    const late = guideOf(plain, marked)
    expect(await unexplainedIn(late)).toEqual([`amparo@${lineOf(late, 'Pide')}`])
  })

  it('may be explained anywhere, where a <Term> cannot stand: in titles of steps, quotes and deadlines', async () => {
    const quote = '> Pido un amparo.'
    const steps = '<Steps>\n\n<Step title="Pide un amparo">\n\nHazlo hoy.\n\n</Step>\n\n</Steps>'
    for (const text of [quote, steps, '<Deadline k="investigacion"/>']) {
      const inDeadline = (guide: string) => guide.replace('La autoridad debe investigar.', 'Pide un amparo.')
      const line = lineOf(inDeadline(guideOf(text)), text.startsWith('<D') ? 'Pide un' : text === quote ? quote : '<Step t')
      expect(await unexplainedIn(inDeadline(guideOf(text)))).toEqual([`amparo@${line}`])
      expect(await unexplainedIn(inDeadline(guideOf(text, 'Un <Term k="amparo">amparo</Term> te protege.')))).toEqual([])
    }
  })

  it('are not words in a turn of phrase', async () => {
    expect(await unexplainedIn(guideOf('Nadie queda sin amparo.'))).toEqual([])
  })

  it('are explained by the title of the guide or of the section', async () => {
    const titled = guideOf('Un perito te ve.', 'Pide un amparo.').replace('"Tus derechos"', '"Tu derecho al amparo"')
    expect(await unexplainedIn(titled.replace('title: Robo', 'title: El perito'))).toEqual([])
  })

  it('are the longest that stand there', async () => {
    expect(await unexplainedIn(guideOf('Es <Term k="prision-preventiva-oficiosa">prisión preventiva oficiosa</Term>.'))).toEqual(
      [],
    )
    const both = guideOf(
      'La <Term k="prision-preventiva-oficiosa">prisión preventiva oficiosa</Term>.\n\nOtra prisión preventiva.',
    )
    expect(await unexplainedIn(both)).toEqual([`prisión preventiva@${lineOf(both, 'Otra')}`])
  })

  it('are also other names that are built like the entry, and words with no entry, but not what people say', async () => {
    const text = guideOf('Un peritaje.', 'Un experto va a quitar la orden.\n\nPide la nulidad.')
    expect((await readingOf(text)).unexplainedWords.map(({ word, term: entry }) => [word, entry])).toEqual([
      ['peritaje', 'perito'],
      ['nulidad', undefined],
    ])
  })

  it('are placed on the line of the break before them', async () => {
    const text = guideOf('Sal.\\\nPide un amparo.')
    expect(await unexplainedIn(text)).toEqual([`amparo@${lineOf(text, 'Pide')}`])
  })
})

describe('the text of a state', () => {
  it('is measured as the state shows it, and its own findings are in its own file', async () => {
    const own = variantOf('tus-derechos', 'after', `Pide un peritaje.\n\n${words(26)}`)
    const [national, ofState] = await readingsOf({ [guideFile]: guideOf('Pide un amparo.'), [variantFile]: own })
    expect(national?.unexplainedWords.map(({ word }) => word)).toEqual(['amparo'])
    expect(ofState).toMatchObject({ guide: 'robo', state: 'jalisco', place: { file: variantFile } })
    expect(ofState?.body?.words).toBe((national?.body?.words ?? 0) + 3 + 26)
    expect(ofState?.unexplainedWords).toMatchObject([
      { word: 'peritaje', place: { file: variantFile, line: lineOf(own, 'Pide') } },
    ])
    expect(ofState?.longSentences).toMatchObject([{ words: 26, place: { file: variantFile, line: lineOf(own, 'sol') } }])
  })

  it('may rest on what the national text explains, unless it takes that away', async () => {
    const guide = guideOf('Pide un <Term k="amparo">amparo</Term>.')
    const after = variantOf('tus-derechos', 'after', 'Pide un amparo.')
    expect((await readingsOf({ [guideFile]: guide, [variantFile]: after }))[1]?.unexplainedWords).toEqual([])
    const replace = variantOf('que-hacer-ahora', 'replace', 'Pide un amparo.')
    expect((await readingsOf({ [guideFile]: guide, [variantFile]: replace }))[1]?.unexplainedWords).toMatchObject([
      { word: 'amparo' },
    ])
  })
})

describe('the easy-read version of a guide', () => {
  const easyFile = 'guides/robo/facil.mdx'
  const easyOf = (text: string) =>
    `---\ntitle: Robo\nsummary: Ponte a salvo. Cuenta lo que pasó. Alguien te ayuda gratis.\ndeadlines:\n  - key: investigacion\n    from: Desde que hablas\n    what: ${words(21)}\n---\n\n<Section key="tus-derechos" title="Tus derechos" basedOn="0000000000000000">\n\n${text}\n\n</Section>\n`

  it('has stricter limits, its own findings in its own file, and perhaps no part on what to do now', async () => {
    const text = easyOf(`Pide un amparo.\n\n${words(20)}\n\n<Deadline k="investigacion"/>`)
    const [national, easy] = await readingsOf({ [guideFile]: guideOf('Sal de ahí.'), [easyFile]: text })
    expect(national).toMatchObject({ level: 'plain', longSentences: [], unexplainedWords: [] })
    expect(easy).toMatchObject({ guide: 'robo', level: 'easy', place: { file: easyFile, line: 1 } })
    expect(easy?.now).toBeUndefined()
    expect(easy?.longSentences).toMatchObject([{ words: 21, place: { file: easyFile, line: lineOf(text, 'what:') } }])
    expect(easy?.unexplainedWords).toMatchObject([{ word: 'amparo', place: { file: easyFile, line: lineOf(text, 'Pide') } }])
  })

  it('must be very easy', async () => {
    const readings = await readingsOf({
      [guideFile]: guideOf('Sal de ahí.'),
      [easyFile]: easyOf('La autoridad investigadora determina posteriormente.'),
    })
    expect(scoreFindings(readings)).toMatchObject([{ place: `${easyFile}:1`, reason: expect.stringContaining('mínimo 80') }])
    expect(readingsToText(readings)).toMatch(/^robo \(lectura fácil\): cuerpo -?\d+\.\d muy difícil, 5 palabras$/m)
  })
})

describe('reports', () => {
  const hard =
    'La determinación jurisdiccional impugnada inobservó injustificadamente disposiciones constitucionales fundamentales.'
  let readings: GuideReading[]
  beforeAll(async () => {
    readings = await readingsOf({
      [guideFile]: guideOf(`Sal de ahí. ${words(26)}`, 'Pide un amparo. Ve con tu mamá.'),
      [variantFile]: variantOf('que-hacer-ahora', 'replace', hard),
    })
  })

  it('name what is below its least score, with file and line', () => {
    const finding = (part: string, least: number) => ({
      place: `${variantFile}:1`,
      reason: expect.stringMatching(
        `^${part} se lee «muy difícil» \\(INFLESZ -\\d+\\.\\d, mínimo ${least}\\)\\. Acorta las oraciones y usa palabras más cortas\\.$`,
      ),
    })
    expect(scoreFindings(readings)).toEqual([finding('el cuerpo', 55), finding('Qué hacer ahora', 65)])
  })

  it('list each guide with its findings', () => {
    const lines = readingsToText(readings).split('\n')
    expect(lines[0]).toMatch(/^robo: cuerpo \d+\.\d muy fácil, \d+ palabras; Qué hacer ahora \d+\.\d muy fácil, 29 palabras$/)
    expect(lines[1]).toMatch(/^ {2}guides\/robo\/es\.mdx:\d+: oración de 26 palabras \(más de 25\): «sol sol/)
    expect(lines[2]).toMatch(/^ {2}guides\/robo\/es\.mdx:\d+: «amparo» está sin explicar: <Term k="amparo">amparo<\/Term>$/)
    expect(lines[3]).toMatch(/^jalisco\/robo: cuerpo -?\d+\.\d \S/)
  })

  it('say everything in one line', () => {
    expect(readingsToSummary(readings)).toMatch(
      /^cuerpo -?\d+–\d+ \(mediana \d+\), Qué hacer ahora -\d+–\d+ \(mediana \d+\), glosario —; 1 oración larga, 1 palabra sin explicar$/,
    )
  })
})

it('tells of a text without words, and does not stop at it', async () => {
  const reading = await readingOf(guideOf('911', '089'))
  expect(reading.body).toBeUndefined()
  expect(scoreFindings([reading])).toEqual([
    { place: `${guideFile}:1`, reason: 'no tiene palabras que se puedan leer. Escribe el texto, o quítalo.' },
  ])
  expect(readingsToText([reading])).toContain('robo: cuerpo sin palabras')
  expect(readingsToSummary([reading])).toMatch(/^cuerpo /)
})
