import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { portalSlug } from '@justicia/shared-content/plan/portal'
import type { State } from '@justicia/shared-content/schema/state'
import { findState } from '@justicia/shared-content/states'

/**
 * Site slugs for a list such as `jal,MX-CMX,oaxaca,nacional`; all of them, the portal first, without a list.
 * @throws {ContentError} `state-unknown`, with the nearest names; {UsageError} for an empty list.
 */
export function chooseSites(states: readonly State[], list: string | undefined): string[] {
  if (list === undefined) return [portalSlug, ...states.map(({ slug }) => slug)]
  const names = list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  if (names.length === 0) throw new UsageError('Falta decir qué sitios: --states=jal,cmx,nacional. Sin la opción, son todos.')
  return [...new Set(names.map((name) => (name === portalSlug ? portalSlug : findState(states, name).slug)))]
}
