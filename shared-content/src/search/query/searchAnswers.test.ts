import { beforeAll, describe, expect, it } from 'vitest'
import { processorTime } from '../../testing/processorTime.ts'
import { AnswersIndexer } from '../build/answersIndex.ts'
import { exampleSources } from '../build/exampleSources.ts'
import { readAnswers } from '../file/readAnswers.ts'
import { type Citations, readCitations } from '../file/readCitations.ts'
import { AnswerSearch } from './searchAnswers.ts'

let search: AnswerSearch
let citations: Citations
beforeAll(() => {
  const synonyms = [
    { phrases: ['atracaron', 'me bajaron el cel'], words: ['robaron celular'], weight: 0.8 },
    { phrases: ['no hay quien'], words: ['extorsión'], weight: 0.8 },
  ]
  const made = new AnswersIndexer().index({ sources: exampleSources, language: 'es', synonyms })
  search = new AnswerSearch(readAnswers(made.answers))
  citations = readCitations(made.citations)
})

const pathsOf = (query: string) => search.search(query, { citations }).found.map(({ document }) => document.path)
const firstOf = (query: string) => pathsOf(query)[0]

describe('a search for answers', () => {
  it.each([
    ['me robaron', '/guias/robo/'],
    ['ROBO', '/guias/robo/'],
    ['asaltada', '/guias/robo/'],
    ['ayer me asaltaron cuando salía de mi casa y no sé qué hacer', '/guias/robo/'],
    ['me atracaron', '/guias/robo/'],
    ['me bajaron el cel', '/guias/robo/'],
    ['bloquear tarjetas', '/guias/robo/'],
    ['extorsion', '/guias/extorsion/'],
    ['victima', '/orientador/fui-victima/'],
    ['copias', '/escritos/copias/'],
  ])('%s: first %s', (query, path) => {
    expect(firstOf(query)).toBe(path)
  })

  it('forgives what sounds alike and says nothing of it', () => {
    expect(search.search('estorsión rrobo biolencia')).toMatchObject({ corrections: [] })
    expect(firstOf('biolensia')).toBe('/guias/violencia-familiar/')
  })

  it('forgives wrong letters and asks', () => {
    const { found, corrections } = search.search('extrosion')
    expect(found[0]?.document.path).toBe('/guias/extorsion/')
    expect(corrections).toEqual([{ typed: 'extrosion', meant: 'extorsión' }])
  })

  it('takes the last word for a beginning while somebody types', () => {
    expect(search.search('ext').found).toEqual([])
    expect(search.search('ext', { isTyping: true }).found[0]?.document.path).toBe('/guias/extorsion/')
  })

  it('gives guides before terms, and explains the term that was asked for by its name', () => {
    const { found, definition } = search.search('amparo')
    expect(found.map(({ document }) => document.kind)).toEqual(['guide', 'term'])
    expect(definition?.path).toBe('/glosario/amparo/')
    expect(search.search('amparo contra la policía').definition).toBeUndefined()
  })

  it.each(['"amparo"', '«Amparo»', ' “amparo” '])('gives for %s the page of that name first', (query) => {
    expect(pathsOf(query)).toEqual(['/glosario/amparo/', '/guias/violencia-familiar/'])
  })

  it.each([
    ['art. 20', ['/guias/extorsion/', '/guias/robo/']],
    ['artículo 21 constitucional', ['/guias/extorsion/']],
    ['CNPP 221', ['/guias/robo/']],
    ['artículo 17 de la ley de amparo', ['/guias/violencia-familiar/']],
    ['cnpp', ['/guias/robo/']],
  ])('%s: guides that rest on it', (query, paths) => {
    expect(pathsOf(query).slice(0, paths.length)).toEqual(paths)
    const { isDoubtful, unknown } = search.search(query, { citations })
    expect(isDoubtful).toBe(false)
    expect(unknown.filter((word) => /\d/.test(word))).toEqual([])
  })

  it('calls a number unknown that is no article of a law', () => {
    expect(search.search('me robaron 777', { citations }).unknown).toEqual(['777'])
  })

  it('tells no sections where nobody shows them', () => {
    expect(search.search('me robaron el celular', { mostPointed: 0 }).found[0]).not.toHaveProperty('section')
  })

  it('points to the section that was asked for', () => {
    expect(search.search('me robaron el celular').found[0]?.section).toEqual({
      key: 'celular',
      title: 'Si te robaron el celular',
    })
    expect(search.search('extorsión').found[0]?.section).toBeUndefined()
  })

  it('doubts where the best answer holds little of what was asked', () => {
    expect(search.search('receta de mole con tarjetas').isDoubtful).toBe(true)
    expect(search.search('me robaron').isDoubtful).toBe(false)
    expect(search.search('receta de mole con tarjetas').unknown).toEqual(['receta', 'mole'])
  })

  it('marks what was asked, not its small words', () => {
    expect([...search.search('me robaron el celular').marks]).toEqual(['rob', 'celul'])
  })

  it.each(['', '   ', 'el', 'de la que y en los', '¿?', '...', 'zzxqw', '你好世界', '😭😭', '1234567890'])(
    'finds nothing for «%s»',
    (query) => {
      expect(search.search(query)).toMatchObject({ found: [], isDoubtful: false })
    },
  )

  it.each([
    ['.*(a+)+$ robo', '/guias/robo/'],
    ['<script>robo</script>', '/guias/robo/'],
    ['robo\u0000\ud83d', '/guias/robo/'],
    ['\u202erobo', '/guias/robo/'],
    [`robo ${'constructor __proto__ hasOwnProperty '.repeat(300)}`, '/guias/robo/'],
    ['robo '.repeat(2_000), '/guias/robo/'],
  ])('is not harmed by %j', (query, path) => {
    expect(firstOf(query)).toBe(path)
  })

  it('is as fast for what nobody types', () => {
    const texts = ['abcdefg'.repeat(1_500), 'extrosionx '.repeat(1_000), '((((a+)+)+)+)'.repeat(800), '\ud83d'.repeat(10_000)]
    const spent = processorTime(() => {
      for (const text of texts) search.search(text)
    })
    expect(spent).toBeLessThan(1_000)
  })
})
