import { describe, expect, it } from 'vitest'
import { flowTrails } from './flowTrails.ts'

/** Questions by key, each answer named after where it leads; a second answer to the same page has a name of its own. */
function trailsOf(start: string, questions: Record<string, string[]>) {
  const trails = flowTrails({
    start,
    questions: Object.entries(questions).map(([key, targets]) => ({
      key,
      answers: targets.map((to, index) => ({ key: targets.indexOf(to) === index ? `a-${to}` : `b-${to}`, to })),
    })),
  })
  return (key: string) => {
    const trail = trails.get(key)
    return [trail?.steps.map(({ question, answer }) => `${question}:${answer}`).join(' '), trail?.isWhole]
  }
}

describe('the answers on the way to a page', () => {
  it('are none for the first question, and all of them where there is one way', () => {
    const trailTo = trailsOf('a', { a: ['b', 'fin'], b: ['c', 'otro'], c: ['lejos'] })
    expect(trailTo('a')).toEqual(['', true])
    expect(trailTo('b')).toEqual(['a:a-b', true])
    expect(trailTo('lejos')).toEqual(['a:a-b b:a-c c:a-lejos', true])
  })

  it('end where ways part that come together again', () => {
    const trailTo = trailsOf('a', { a: ['b'], b: ['c', 'd'], c: ['e'], d: ['e'], e: ['fin'] })
    expect(trailTo('d')).toEqual(['a:a-b b:a-d', true])
    expect(trailTo('e')).toEqual(['a:a-b', false])
    expect(trailTo('fin')).toEqual(['a:a-b', false])
  })

  it('end before a question of which two answers lead to the same page', () => {
    const trailTo = trailsOf('a', { a: ['b'], b: ['fin', 'fin'] })
    expect(trailTo('fin')).toEqual(['a:a-b', false])
  })

  it('wait for the longest way, whatever the order of the questions', () => {
    const trailTo = trailsOf('a', { z: ['fin'], a: ['fin', 'y'], y: ['z'] })
    expect(trailTo('z')).toEqual(['a:a-y y:a-z', true])
    expect(trailTo('fin')).toEqual(['', false])
  })
})
