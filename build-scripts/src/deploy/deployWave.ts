import { compareFleet, type FleetProof, fleetProofToText, traceFleet } from './fleetProof.ts'
import type { Patience } from './retried.ts'
import { type Outcome, rollOut, type SiteOutcome, usualPatience, type WaveChecks } from './rollOut.ts'
import type { Shipment } from './sendRelease.ts'
import type { Target } from './Target.ts'

/** What a wave did, and what it left alone. */
export interface WaveReport {
  target: string
  sites: SiteOutcome[]
  others: FleetProof
}

/**
 * Deploys a wave to a target that nobody else uses meanwhile, and compares all sites that it was not about with what
 * they were.
 * @param input.fleet all sites that the target may serve.
 */
export async function deployWave(input: {
  target: Target
  shipments: readonly Shipment[]
  fleet: readonly string[]
  checks: WaveChecks
  patience?: Patience
  signal?: AbortSignal
  onSite?: (outcome: SiteOutcome) => void
}): Promise<WaveReport> {
  const { target, fleet, patience = usualPatience } = input
  const release = await target.hold()
  try {
    const before = await traceFleet(target, fleet, patience)
    const sites = await rollOut(input)
    const begun = new Set(sites.filter(({ outcome }) => !untouched.has(outcome)).map(({ site }) => site))
    const others = new Map([...before].filter(([site]) => !begun.has(site)))
    return { target: target.name, sites, others: compareFleet(others, await traceFleet(target, [...others.keys()], patience)) }
  } finally {
    await release()
  }
}

const untouched: ReadonlySet<Outcome> = new Set<Outcome>(['same', 'failed', 'waiting'])

/** Whether every site of the wave is as it was wanted, and every other as it was. */
export function hasSucceeded({ sites, others }: WaveReport): boolean {
  return others.touched.length === 0 && sites.every(({ outcome }) => outcome === 'deployed' || outcome === 'same')
}

/** What became of one site, in one line and one a warning. */
export function siteOutcomeToText(result: SiteOutcome): string {
  const { site, outcome, reason = '', warnings } = result
  const [from, to] = [result.from, result.to].map((id) => id?.slice(0, 12) ?? 'nada')
  const seconds = `${result.seconds.toFixed(1)} s`
  const said = {
    deployed: `${from} → ${to}; ${result.changed} archivos distintos, ${result.objects} enviados, ${seconds}`,
    same: `ya mostraba ${to}`,
    'put-back': `no pasó la revisión y volvió a ${from}. ${reason}`,
    failed: `no se tocó, sigue ${from}. ${reason}`,
    broken: `¡ATENCIÓN! Hay que verlo ya. ${reason}`,
    waiting: 'no se empezó',
  } as const satisfies Record<Outcome, string>
  return [`${site}: ${said[outcome]}`, ...warnings.map((warning) => `  ${site}: ${warning}`)].join('\n')
}

/** What is said once a wave is over. */
export function waveToText(report: WaveReport): string {
  const waiting = report.sites.filter(({ outcome }) => outcome === 'waiting').length
  const stopped =
    waiting === 0
      ? ''
      : `La ola se detuvo antes de su final; ${waiting} ${waiting === 1 ? 'sitio no se empezó' : 'sitios no se empezaron'}. `
  return `${stopped}${fleetProofToText(report.others)}`.trim()
}
