import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLocatedContent } from '../content/readContent.ts'
import { minimalFiles, withContentFolder } from '../testing/contentFolder.ts'
import { readingsToSummary, readingsToText, scoreFindings } from './readingsToText.ts'
import { type TermReading, termReadings } from './termReadings.ts'

const file = 'glossary/nulidad/es.mdx'

/** The reading of a word that is explained so. */
async function readingOf(definition: string, body = ''): Promise<TermReading> {
  const text = `---\nterm: Nulidad\ndefinition: "${definition}"\naliases: []\n---\n\n${body}\n`
  return await withContentFolder({ ...minimalFiles, [file]: text }, async (dir) => {
    const { content, places } = await readLocatedContent(dir)
    const readings = JSON.parse(
      JSON.stringify(termReadings(content, places)).replaceAll(`${path.relative(process.cwd(), dir)}/`, ''),
    ) as TermReading[]
    const reading = readings.find(({ term }) => term === 'nulidad')
    if (reading === undefined) throw new Error('the word was not read')
    return reading
  })
}

describe('how the glossary reads', () => {
  it('counts the definition and what follows it', async () => {
    const alone = await readingOf('Lo que no vale para el juez.')
    expect(alone.body?.words).toBe(7)
    expect((await readingOf('Lo que no vale para el juez.', 'Pide que la declare.')).body?.words).toBe(7 + 4)
  })

  it('names long sentences and legal words without an entry, by line', async () => {
    const long = `${Array.from({ length: 26 }, () => 'sol').join(' ')}.`
    expect((await readingOf(long)).longSentences).toEqual([{ text: long, words: 26, place: { file, line: 3 } }])
    const { unexplainedWords } = await readingOf('Lo que no vale. Pide la nulidad por incomunicación.')
    expect(unexplainedWords.map(({ key, place }) => [key, place])).toEqual([['incomunicacion', { file, line: 3 }]])
  })

  it('is told in a line, apart in the summary, and found when it is hard', async () => {
    const easy = await readingOf('Lo que no vale para el juez.')
    expect(readingsToText([easy])).toMatch(/^palabra nulidad: cuerpo \d+\.\d .+, 7 palabras$/)
    expect(readingsToSummary([easy])).toMatch(/^cuerpo —, Qué hacer ahora —, glosario \d+–\d+ /)
    expect(scoreFindings([easy])).toEqual([])
    const hard = await readingOf('Determinaciones jurisdiccionales inobservaron injustificadamente disposiciones.')
    expect(scoreFindings([hard])).toMatchObject([{ place: `${file}:1` }])
  })
})
