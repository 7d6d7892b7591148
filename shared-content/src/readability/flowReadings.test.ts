import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLocatedContent } from '../content/readContent.ts'
import { minimalFiles, withContentFolder } from '../testing/contentFolder.ts'
import { type FlowReading, flowReadings } from './flowReadings.ts'
import { readingsToText, scoreFindings } from './readingsToText.ts'

const flowFile = 'flows/fui-victima/es.yaml'
const flow = minimalFiles[flowFile] ?? ''

/** The reading of the minimal flow with one text in the place of another. */
async function readingWith(text: string, other: string): Promise<FlowReading> {
  expect(flow).toContain(text)
  const files = {
    [flowFile]: flow.replace(text, other),
    'glossary/amparo/es.mdx': '---\nterm: Amparo\ndefinition: Juicio que te protege.\naliases: []\n---\n',
  }
  return await withContentFolder(files, async (dir) => {
    const { content, places } = await readLocatedContent(dir)
    const [reading] = JSON.parse(
      JSON.stringify(flowReadings(content, places)).replaceAll(`${path.relative(process.cwd(), dir)}/`, ''),
    ) as FlowReading[]
    if (reading === undefined) throw new Error('no flow was read')
    return reading
  })
}
const lineOf = (part: string) => flow.slice(0, flow.indexOf(part)).split('\n').length
const help = 'Si alguien puede hacerte daño ahora, contesta que no.'
const summary = 'Presenta tu denuncia; el Ministerio Público debe recibirla.'

describe('how a flow reads', () => {
  it('counts questions, help, answers and outcomes', async () => {
    const before = await readingWith(help, help)
    const after = await readingWith(help, 'Di que no.')
    expect((before.body?.words ?? 0) - (after.body?.words ?? 0)).toBe(9 - 3)
  })

  it('names long sentences and legal words without an entry, by line', async () => {
    const long = `${Array.from({ length: 26 }, () => 'sol').join(' ')}.`
    const reading = await readingWith(help, long)
    expect(reading.longSentences).toEqual([{ text: long, words: 26, place: { file: flowFile, line: lineOf(help) } }])
    const { unexplainedWords } = await readingWith(summary, 'Pide un amparo contra la nulidad, y ve hoy mismo.')
    expect(unexplainedWords).toEqual([
      { key: 'nulidad', word: 'nulidad', times: 1, place: { file: flowFile, line: lineOf(summary) } },
    ])
  })

  it('is told in a line, and found when it is hard', async () => {
    const easy = await readingWith(help, help)
    expect(readingsToText([easy])).toMatch(/^orientador fui-victima: cuerpo \d+\.\d .+, \d+ palabras$/)
    expect(scoreFindings([easy])).toEqual([])
    const hard = 'Determinaciones jurisdiccionales impugnadas inobservaron injustificadamente disposiciones constitucionales.'
    expect(scoreFindings([await readingWith(summary, hard.repeat(3))])).toMatchObject([{ place: `${flowFile}:1` }])
  })
})
