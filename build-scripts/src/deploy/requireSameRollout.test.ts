import { sha256 } from '@justicia/shared-content/digests'
import { expect, it } from 'vitest'
import { robots } from '../extras/robots.ts'
import { requireSameRollout } from './requireSameRollout.ts'
import type { Shipment } from './sendRelease.ts'

const live = { origin: 'https://oaxaca.example' }
const pilot = { ...live, isPilot: true as const }
const builtAs = (site: typeof live | typeof pilot) =>
  ({ manifest: { site: 'oaxaca', files: { 'robots.txt': { sha256: sha256(robots(site)) } } } }) as unknown as Shipment

it('lets a release go out that was made for what the site is now', () => {
  for (const site of [live, pilot]) expect(requireSameRollout(builtAs(site), site)).toBeUndefined()
})

it.each([
  ['on trial that is open by now', pilot, live],
  ['open that is on trial by now', live, pilot],
  ['of another name', { origin: 'https://otro.example' }, live],
])('refuses one %s', (_what, built, now) => {
  expect(() => requireSameRollout(builtAs(built), now)).toThrow(/^«oaxaca» se construyó cuando states\.json decía otra cosa/)
})
