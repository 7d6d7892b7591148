import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { portalSlug } from '@justicia/shared-content/plan/portal'
import type { State } from '@justicia/shared-content/schema/state'
import { chooseSites } from '../cli/chooseSites.ts'

/** The sites that may go live now, in their order, and those of the phase whose time has not come. */
export interface Wave {
  sites: string[]
  planned: string[]
}

/**
 * What a deployment is about, as `states.json` lets it be: a state that is `planned` never goes live. The portal has no
 * phase and is named.
 * @throws {UsageError} for nothing, a phase that there is not, or a state whose time has not come;
 * {ContentError} `state-unknown`.
 */
export function chooseWave(
  states: readonly State[],
  { states: list, phase }: { states: string | undefined; phase: string | undefined },
): Wave {
  if (list === undefined && phase === undefined)
    throw new UsageError(`Falta decir qué se publica: --states=jal,cmx,nacional o --phase=<número>.\n${phasesToText(states)}`)
  const ofPhase = phase === undefined ? undefined : statesOfPhase(states, phase)
  const stateOf = (slug: string) => states.find((state) => state.slug === slug)
  if (list === undefined) {
    const [planned, sites] = [true, false].map((isPlanned) =>
      (ofPhase ?? []).filter(({ rollout }) => (rollout.status === 'planned') === isPlanned).map(({ slug }) => slug),
    ) as [string[], string[]]
    if (sites.length === 0)
      throw new UsageError(
        `De la fase ${phase} no hay nada que publicar: todos sus estados están como «planned» en states.json. ${toOpen}\n${phasesToText(states)}`,
      )
    return { sites, planned }
  }
  const sites = chooseSites(states, list)
  const named = sites.flatMap((slug) => stateOf(slug) ?? [])
  const strangers = ofPhase === undefined ? [] : named.filter((state) => !ofPhase.includes(state))
  if (strangers.length > 0)
    throw new UsageError(
      `No son de la fase ${phase}: ${namesOf(strangers)}. Quita --phase o quítalos de --states.\n${phasesToText(states)}`,
    )
  const planned = named.filter(({ rollout }) => rollout.status === 'planned')
  if (planned.length > 0)
    throw new UsageError(
      `Todavía no les toca, están como «planned» en states.json: ${namesOf(planned)}. ${toOpen} No se publicó nada.`,
    )
  return { sites, planned: [] }
}

const toOpen = 'Para abrirlos, cambia ahí su «status» a «pilot» (a prueba) o «live», y construye otra vez.'

function statesOfPhase(states: readonly State[], phase: string): State[] {
  const found = states.filter(({ rollout }) => String(rollout.phase) === phase.trim())
  if (found.length === 0) throw new UsageError(`No hay fase «${phase}».\n${phasesToText(states)}`)
  return found
}

/** The phases that there are, one a line, and the portal. */
function phasesToText(states: readonly State[]): string {
  const phases = [...new Set(states.map(({ rollout }) => rollout.phase))].sort((a, b) => a - b)
  const lines = phases.map((phase) => {
    const members = states.filter(({ rollout }) => rollout.phase === phase)
    return `  fase ${phase}: ${members.map(({ slug, rollout }) => `${slug} (${rollout.status})`).join(', ')}`
  })
  return ['Hay:', ...lines, `  sin fase: ${portalSlug}`].join('\n')
}

function namesOf(states: readonly State[]): string {
  return states.map(({ short_name }) => short_name).join(', ')
}
