import { describe, expect, it } from 'vitest'
import { answersVersion } from '../file/AnswersFile.ts'
import { type Answers, readAnswers } from '../file/readAnswers.ts'
import { readCitations } from '../file/readCitations.ts'
import { AnswersVersionError } from '../file/requireVersion.ts'
import { AnswersIndexer } from './answersIndex.ts'
import { exampleSource, exampleSources } from './exampleSources.ts'

const synonyms = [{ phrases: ['la tira', 'poli'], words: ['policía'], weight: 0.8 }]
const made = (sources = exampleSources) => new AnswersIndexer().index({ sources, language: 'es', synonyms })
const documentOf = (path: string) => readAnswers(made().answers).documents.find((document) => document.path === path)
/** The stems of one column that a document of the example has. */
function stemsOf(path: string, column: keyof Answers['columns']): string[] {
  const { columns, documents, stems } = readAnswers(made().answers)
  const at = documents.findIndex((document) => document.path === path)
  const { stems: numbers, documents: holding } = columns[column]
  return numbers.flatMap((stem, place) => (holding[place] === at ? (stems.all[stem] ?? []) : []))
}

describe('a search index', () => {
  it('comes back as it was made', () => {
    expect(documentOf('/guias/robo/')).toMatchObject({
      kind: 'guide',
      title: 'Me robaron',
      summary: 'Ponte a salvo y denuncia gratis ante el Ministerio Público.',
      first: 'Ponte a salvo',
      deadline: '10 días hábiles',
      audience: 'victimas',
      lang: '',
      easy: '/facil/guias/robo/',
      sections: [
        { key: 'que-hacer-ahora', title: 'Qué hacer ahora' },
        { key: 'celular', title: 'Si te robaron el celular' },
      ],
    })
    expect(stemsOf('/guias/robo/', 'title')).toEqual(['rob'])
    expect(stemsOf('/guias/robo/', 'summary')).toEqual(['pont', 'salv', 'denunc', 'grat', 'ant', 'minister', 'public'])
    expect(stemsOf('/guias/robo/', 'headings')).toEqual(['rob', 'celul'])
    expect(stemsOf('/guias/robo/', 'aliases').sort()).toEqual(['asalt', 'asalt', 'calle', 'cristalac'])
    const { synonyms: meant, phrases, stems } = readAnswers(made().answers)
    expect(meant).toEqual([{ ways: [[stems.numberOf.get('polici')]], weight: 0.8 }])
    expect(phrases.words.map((stem) => stems.all[stem])).toEqual(['la', 'tir', 'pol'])
    expect(phrases).toMatchObject({ starts: [0, 2, 3], groups: [0, 0], count: 1 })
  })

  it('holds the words of texts, but for those that their names say', () => {
    const body = stemsOf('/guias/robo/', 'body')
    expect(body).toContain('bloc')
    expect(body).not.toContain('denunc')
  })

  it('writes each stem as texts do, with accents', () => {
    const { forms, numberOf } = readAnswers(made().answers).stems
    const formOf = (stem: string) => forms[numberOf.get(stem) ?? -1]
    expect(formOf('compan')).toBe('compañía')
    expect(formOf('extors')).toBe('extorsión')
  })

  it('knows which guides rest on an article; a term explains and is not asked for by one', () => {
    const { documents } = readAnswers(made().answers)
    const { articles, laws } = readCitations(made().citations)
    const paths = (law: string, article: string) =>
      articles
        .get(law)
        ?.get(article)
        ?.map((at) => documents[at]?.path)
    expect(paths('CPEUM', '20')).toEqual(['/guias/extorsion/', '/guias/robo/'])
    expect(paths('LAmp', '17')).toEqual(['/guias/violencia-familiar/'])
    expect(laws.get('LAmp')).toBe('Ley de Amparo')
  })

  it('has the same bytes whatever the order of its sources, and others with another word', () => {
    expect(made([...exampleSources].reverse())).toEqual(made())
    const other = [...exampleSources, exampleSource({ path: '/guias/fraude/', title: 'Fraude' })]
    expect(made(other)).not.toEqual(made())
  })

  it('is made again from what is remembered', () => {
    const indexer = new AnswersIndexer()
    const index = (sources = exampleSources) => indexer.index({ sources, language: 'es', synonyms })
    const first = index()
    const changed = exampleSources.map((source) =>
      source.path === '/guias/extorsion/' ? { ...source, aliases: ['chantaje'] } : source,
    )
    expect(index(changed)).toEqual(made(changed))
    expect(index()).toEqual(first)
  })

  it('is not read by a script of another version', () => {
    const text = JSON.stringify({ ...JSON.parse(made().answers), version: answersVersion + 1 })
    expect(() => readAnswers(text)).toThrow(AnswersVersionError)
    expect(() => readCitations(text)).toThrow(AnswersVersionError)
  })

  it('of nothing is one in which nothing is found', () => {
    expect(readAnswers(made([]).answers).documents).toEqual([])
  })
})
