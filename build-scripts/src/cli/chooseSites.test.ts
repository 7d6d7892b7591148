import type { State } from '@justicia/shared-content/schema/state'
import { readStates } from '@justicia/shared-content/states'
import { beforeAll, describe, expect, it } from 'vitest'
import { defaultStates } from '../repository.ts'
import { chooseSites } from './chooseSites.ts'

let states: State[]
beforeAll(async () => {
  states = await readStates(defaultStates)
})

describe('chooseSites', () => {
  it('chooses all 33, the portal first, without a list', () => {
    const sites = chooseSites(states, undefined)
    expect(sites).toHaveLength(33)
    expect(sites[0]).toBe('nacional')
  })

  it('knows states by slug, ISO code and its last part, each once', () => {
    expect(chooseSites(states, 'jal, MX-CMX,oaxaca,jalisco,nacional')).toEqual([
      'jalisco',
      'ciudad-de-mexico',
      'oaxaca',
      'nacional',
    ])
  })

  it.each(['', ' , '])('refuses the empty list «%s», which would build nothing', (list) => {
    expect(() => chooseSites(states, list)).toThrow('Falta decir qué sitios: --states=jal,cmx,nacional.')
  })

  it('names the nearest states for one that does not exist', () => {
    expect(() => chooseSites(states, 'jalsco')).toThrow(/No existe el estado «jalsco»\. ¿Quisiste decir jalisco \(jal\)/)
  })
})
