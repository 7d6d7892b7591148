import path from 'node:path'
import { readStates } from '@justicia/shared-content/states'
import { describe, expect, it } from 'vitest'
import { defaultStates } from '../../build-scripts/src/repository.ts'
import { benchOptions } from './benchOptions.ts'

const states = await readStates(defaultStates)
const options = (...args: string[]) => benchOptions(args, states)

describe('the options of the bench', () => {
  it('are all sites, all parts and three rounds', () => {
    const chosen = options()
    expect(chosen).toMatchObject({ rounds: 3, publications: 1000, all: false, peers: ['eleventy', 'hugo', 'astro'] })
    expect(chosen?.slugs).toHaveLength(33)
    expect([...(chosen?.parts ?? [])]).toEqual([
      'large',
      'plan',
      'publish',
      'memory',
      'rebuild',
      'peers',
      'cms',
      'weights',
      'browser',
    ])
  })
  it('are one round when it must be quick, unless more are asked for', () => {
    expect(options('--quick')?.rounds).toBe(1)
    expect(options('--quick', '--rounds=5')?.rounds).toBe(5)
  })
  it('may name parts, peers, sites and a folder', () => {
    const chosen = options('--only=weights,cms', '--peers=astro', '--states=jal', '--content=x')
    expect([...(chosen?.parts ?? [])]).toEqual(['cms', 'weights'])
    expect(chosen).toMatchObject({ peers: ['astro'], slugs: ['jalisco'], contentDir: path.resolve('x') })
  })
  it.each([
    ['--rounds=0', '--rounds es un número entero mayor que cero, no «0».'],
    ['--publications=-1', '--publications es un número entero mayor que cero, no «-1».'],
    ['--only=todo', '--only no conoce «todo». Puede ser: large, plan, publish, memory, rebuild, peers, cms, weights, browser.'],
    ['--peers=jekyll', '--peers no conoce «jekyll». Puede ser: eleventy, hugo, astro.'],
  ])('refuse %s with what it may be', (flag, message) => {
    expect(() => options(flag)).toThrow(message)
  })
})
