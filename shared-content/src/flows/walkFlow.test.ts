import { describe, expect, it } from 'vitest'
import { type FlowGraph, flowLoops, flowPaths, longestPath, unreachedKeys } from './walkFlow.ts'

/** «a» → its answers, named after where they lead. */
function graphOf(start: string, questions: Record<string, string[]>, outcomes: string[]): FlowGraph {
  return {
    start,
    questions: Object.entries(questions).map(([key, targets]) => ({
      key,
      answers: targets.map((to) => ({ key: `a-${to}`, to })),
    })),
    outcomes: outcomes.map((key) => ({ key })),
  }
}

const shared = graphOf('a', { a: ['b', 'c'], b: ['d', 'fin'], c: ['d', 'fin'], d: ['fin', 'otro'] }, ['fin', 'otro'])

describe('walking a flow', () => {
  it('tells every path from the first question to an outcome', () => {
    const paths = [...flowPaths(shared)].map(({ steps, outcome }) =>
      [...steps.map(({ question, answer }) => `${question} (${answer})`), outcome].join(' '),
    )
    expect(paths).toEqual([
      'a (a-b) b (a-d) d (a-fin) fin',
      'a (a-b) b (a-d) d (a-otro) otro',
      'a (a-b) b (a-fin) fin',
      'a (a-c) c (a-d) d (a-fin) fin',
      'a (a-c) c (a-d) d (a-otro) otro',
      'a (a-c) c (a-fin) fin',
    ])
  })

  it('does not take questions shared by two answers for a loop', () => {
    expect(flowLoops(shared)).toEqual([])
    expect(unreachedKeys(shared)).toEqual(new Set())
    expect(longestPath(shared)).toEqual(['a', 'b', 'd'])
  })

  it('finds each loop, also among questions that nobody reaches', () => {
    const looping = graphOf('a', { a: ['b', 'fin'], b: ['c', 'b'], c: ['a', 'fin'], x: ['y', 'y'], y: ['x', 'fin'] }, ['fin'])
    expect(flowLoops(looping)).toEqual([
      { keys: ['a', 'b', 'c', 'a'], question: 2, answer: 0 },
      { keys: ['b', 'b'], question: 1, answer: 1 },
      { keys: ['x', 'y', 'x'], question: 4, answer: 0 },
    ])
    expect(unreachedKeys(looping)).toEqual(new Set(['x', 'y']))
    expect(() => [...flowPaths(looping)]).toThrow('loops at a')
  })

  it('refuses to walk to a key that nothing has', () => {
    expect(() => [...flowPaths(graphOf('a', { a: ['nada', 'fin'] }, ['fin']))]).toThrow('nada is neither')
  })

  it('measures a flow with more paths than could be listed', () => {
    const layers = Array.from({ length: 60 }, (_, index) => [`q${index}`, [`q${index + 1}`, `q${index + 1}`]])
    const wide = graphOf('q0', Object.fromEntries(layers), ['q60'])
    expect(longestPath(wide)).toHaveLength(60)
    expect(flowLoops(wide)).toEqual([])
  })
})
