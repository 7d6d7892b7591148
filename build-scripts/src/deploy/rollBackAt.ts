import type { State } from '@justicia/shared-content/schema/state'
import { chooseSites } from '../cli/chooseSites.ts'
import { chooseRelease } from '../release/chooseRelease.ts'
import { distLayout } from '../release/distLayout.ts'
import { addCopiesToSites } from './addCopiesToSites.ts'
import { deployWave, hasSucceeded, siteOutcomeToText, waveToText } from './deployWave.ts'
import { domainsOf } from './domainsOf.ts'
import type { Patience } from './retried.ts'
import { returnWithAlerts } from './returnWithAlerts.ts'
import type { Shipment } from './sendRelease.ts'
import type { Target } from './Target.ts'
import { targetReleases } from './targetReleases.ts'
import { waveChecks } from './waveChecks.ts'

/**
 * Shows earlier releases of some sites again at a target, with the checks of a deployment; what it did goes to standard
 * output. All are chosen before the first is changed.
 * @param input.to a release of the only site; of each the one before when it is undefined.
 * @returns whether all is as it was wanted.
 */
export async function rollBackAt(
  target: Target,
  input: {
    slugs: readonly string[]
    to: string | undefined
    /** Where objects are that the target has lost. */
    dist: string
    states: readonly State[]
    health: string | undefined
    env: Readonly<Record<string, string | undefined>>
    signal: AbortSignal
    patience?: Patience
  },
): Promise<boolean> {
  const { slugs, to, states, health, env, signal, patience } = input
  const layout = distLayout(input.dist)
  const shipments: Shipment[] = []
  for (const slug of slugs) {
    const chosen = await chooseRelease(await targetReleases(target, slug), slug, to)
    shipments.push({ ...(await returnWithAlerts(target, chosen)), fileOf: (sha256) => layout.object(sha256), isReturn: true })
  }
  const report = await deployWave({
    target,
    shipments,
    fleet: chooseSites(states, undefined),
    checks: waveChecks({ health, env, domainOf: domainsOf(states) }),
    signal,
    ...(patience === undefined ? {} : { patience }),
    onSite: (outcome) => process.stdout.write(`${siteOutcomeToText(outcome)}\n`),
  })
  process.stdout.write(`${waveToText(report)}\n`)
  await addCopiesToSites({ target, sites: slugs, signal, say: (line) => process.stderr.write(`${line}\n`) })
  return hasSucceeded(report)
}
