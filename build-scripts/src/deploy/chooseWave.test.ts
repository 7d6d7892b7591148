import type { State } from '@justicia/shared-content/schema/state'
import { describe, expect, it } from 'vitest'
import { chooseWave } from './chooseWave.ts'

const state = (code: string, slug: string, phase: number, status: State['rollout']['status']) =>
  ({ code, slug, short_name: slug.toUpperCase(), rollout: { phase, status } }) as State
const states = [
  state('MX-CMX', 'ciudad-de-mexico', 1, 'live'),
  state('MX-TAB', 'tabasco', 1, 'pilot'),
  state('MX-JAL', 'jalisco', 2, 'planned'),
  state('MX-OAX', 'oaxaca', 2, 'pilot'),
  state('MX-PUE', 'puebla', 3, 'planned'),
]
const choose = (input: { states?: string; phase?: string }) =>
  chooseWave(states, { states: undefined, phase: undefined, ...input })

describe('chooseWave', () => {
  it('takes the states of a phase whose time has come, and tells the others', () => {
    expect(choose({ phase: '1' })).toEqual({ sites: ['ciudad-de-mexico', 'tabasco'], planned: [] })
    expect(choose({ phase: '2' })).toEqual({ sites: ['oaxaca'], planned: ['jalisco'] })
  })

  it('takes what is named, the portal too', () => {
    expect(choose({ states: 'nacional,tab' })).toEqual({ sites: ['nacional', 'tabasco'], planned: [] })
    expect(choose({ states: 'oax', phase: '2' })).toEqual({ sites: ['oaxaca'], planned: [] })
  })

  const phases = `Hay:
  fase 1: ciudad-de-mexico (live), tabasco (pilot)
  fase 2: jalisco (planned), oaxaca (pilot)
  fase 3: puebla (planned)
  sin fase: nacional`
  const toOpen = 'Para abrirlos, cambia ahí su «status» a «pilot» (a prueba) o «live», y construye otra vez.'
  it.each([
    [{}, `Falta decir qué se publica: --states=jal,cmx,nacional o --phase=<número>.\n${phases}`],
    [{ phase: '9' }, `No hay fase «9».\n${phases}`],
    [{ phase: 'dos' }, `No hay fase «dos».\n${phases}`],
    [
      { phase: '3' },
      `De la fase 3 no hay nada que publicar: todos sus estados están como «planned» en states.json. ${toOpen}\n${phases}`,
    ],
    [
      { states: 'tab,jal,pue' },
      `Todavía no les toca, están como «planned» en states.json: JALISCO, PUEBLA. ${toOpen} No se publicó nada.`,
    ],
    [{ states: 'tab,oax', phase: '2' }, `No son de la fase 2: TABASCO. Quita --phase o quítalos de --states.\n${phases}`],
  ])('refuses %j and says what there is', (input, message) => {
    expect(() => choose(input)).toThrow(expect.objectContaining({ name: 'UsageError', message }))
  })

  it('names the nearest states for one that there is not', () => {
    expect(() => choose({ states: 'tabsco' })).toThrow(/No existe el estado «tabsco»\. ¿Quisiste decir tabasco \(tab\)/)
  })
})
