import { describe, expect, it } from 'vitest'
import { parseFlags } from './parseFlags.ts'

const flags = { states: { value: '<sitios>', help: 'cuáles' }, json: { help: 'como JSON' } }

describe('parseFlags', () => {
  it('reads values and switches', () => {
    expect(parseFlags(['--states=jal,cmx', '--json'], flags)).toEqual({ states: 'jal,cmx', json: true })
  })

  it('leaves absent values undefined and absent switches false', () => {
    expect(parseFlags([], flags)).toEqual({ json: false })
  })

  it('tells a call for help from a call', () => {
    expect(parseFlags(['--help'], flags)).toBeUndefined()
  })

  it('says so where a command has none', () => {
    expect(() => parseFlags(['--json'], {})).toThrow('No se entendió «--json».\nNo tiene opciones.')
  })

  it.each([
    ['--estado=jal', '--estado'],
    ['jal', 'jal'],
  ])('refuses %s and lists what there is', (arg, named) => {
    expect(() => parseFlags([arg], flags)).toThrow(
      `No se entendió «${named}».\nOpciones:\n  --states=<sitios>  cuáles\n  --json             como JSON`,
    )
  })
})
