import { describe, expect, it } from 'vitest'
import { AnswersIndexer } from '../build/answersIndex.ts'
import { exampleSources } from '../build/exampleSources.ts'
import { readAnswers } from '../file/readAnswers.ts'
import { AnswerSearch } from './searchAnswers.ts'

const lists = [
  { name: 'lista-patron', phrases: ['patrón', 'jefe', 'mi supervisora'] },
  { name: 'lista-pagar', phrases: ['soltar lana', 'cooperar', 'dar moche'] },
  { name: 'lista-pegar', phrases: ['soltar golpes', 'zurrar'] },
  { name: 'lista-nadie', phrases: ['cooperar'] },
]

/** A search over the example, some pages of which are for some situations. */
function searching(situations: Record<string, string[]>) {
  const sources = exampleSources.map((source) => ({ ...source, situations: situations[source.path] ?? [] }))
  const { answers } = new AnswersIndexer().index({ sources, language: 'es', synonyms: [], lists })
  return new AnswerSearch(readAnswers(answers))
}

const search = searching({
  '/guias/extorsion/': ['{lista-patron} {lista-pagar}'],
  '/guias/violencia-familiar/': ['{lista-pegar}', '{lista-pegar} {lista-patron}'],
})
const pathsOf = (query: string, by = search) => by.search(query).found.map(({ document }) => document.path)

describe('situations', () => {
  it.each([
    ['mi supervisora quiere que le suelte lana', '/guias/extorsion/'],
    ['que coopere, dice el jefe', '/guias/extorsion/'],
    ['el gefe dise ke kopere', '/guias/extorsion/'],
    ['mi jefe me anda soltando de golpes', '/guias/violencia-familiar/'],
    ['me zurró', '/guias/violencia-familiar/'],
  ])('are met in any order, form and spelling: %s', (query, path) => {
    expect(pathsOf(query)[0]).toBe(path)
  })

  it('put first the page of which more was said', () => {
    const paths = pathsOf('el jefe me zurra para que coopere')
    expect(paths.slice(0, 2).sort()).toEqual(['/guias/extorsion/', '/guias/violencia-familiar/'])
    expect(pathsOf('que coopere')[0]).toBe('/guias/extorsion/')
  })

  it('are not met by one word in two lists, nor where a list is not there', () => {
    const twice = searching({ '/guias/robo/': ['{lista-pagar} {lista-nadie}'], '/guias/extorsion/': ['{lista-pagar}'] })
    expect(pathsOf('que coopere', twice)[0]).toBe('/guias/extorsion/')
    expect(pathsOf('que coopere', searching({ '/guias/robo/': ['{lista-pagar} {lista-perdida}'] }))).toEqual([])
  })
})
