import { execFileSync } from 'node:child_process'
import { readStates } from '@justicia/shared-content/states'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { describe, expect, it, vi } from 'vitest'
import { addCopiesToSites } from '../../../build-scripts/src/deploy/addCopiesToSites.ts'
import { deployWave } from '../../../build-scripts/src/deploy/deployWave.ts'
import { rollBackAt } from '../../../build-scripts/src/deploy/rollBackAt.ts'
import type { Outcome } from '../../../build-scripts/src/deploy/rollOut.ts'
import type { Target } from '../../../build-scripts/src/deploy/Target.ts'
import { verifySite } from '../../../build-scripts/src/deploy/verifySite.ts'
import { defaultStates } from '../../../build-scripts/src/repository.ts'
import { builtReleases, other, site } from './builtReleases.ts'
import { ship } from './ship.ts'

/** What happens: one call fails, that one and all that follow, or from it on all that need space on the disk. */
export type Fault = 'once' | 'onwards' | 'full'

/** A folder as a target, of which calls can fail. */
export interface FailingPlace {
  /** As a process finds it that starts anew. */
  open(): Target
  /**
   * Does some work while calls fail.
   * @param input.at how many calls come before the first that fails.
   * @returns how many there were.
   */
  whileFailing(input: { at: number; fault: Fault }, work: () => Promise<unknown>): Promise<number>
  /** Lets so much time pass that whoever could not give the place back is no longer waited for. */
  later(): void
}

const fleet = [site, other]
const checks = { health: async () => undefined, purge: async () => undefined }
const patience = { tries: 2, pause: 0 }
const signal = new AbortController().signal

/** What a report claims that the site shows; nothing is claimed of one that somebody must look at. */
const claims: Partial<Record<Outcome, 'old' | 'new'>> = {
  deployed: 'new',
  same: 'new',
  failed: 'old',
  'put-back': 'old',
}

/**
 * Has a call of a deployment and of a rollback fail, for every one that they make, and looks at what became of the site.
 * @param input.fewest calls that there are at least: else they are not those that are counted.
 */
export function itOutlastsFaults(open: (dir: string) => FailingPlace, { fewest }: { fewest: number }): void {
  describe.each([
    ['fails once', 'once'],
    ['and all that follow fail', 'onwards'],
    ['finds the disk full, as all that follow', 'full'],
  ] as const)('of which one call %s', (_how, fault) => {
    it.each(['deploy', 'rollback'] as const)('shows one whole release after a %s, whichever call it is', async (command) => {
      const dist = newFolder()
      const [first, second, still] = await builtReleases(dist)
      const states = (await readStates(defaultStates)).filter(({ slug }) => slug === site)
      const [before, after] = command === 'deploy' ? [first, second] : [second, first]
      const work = async (target: Target): Promise<'old' | 'new' | undefined> => {
        if (command === 'rollback') {
          const wanted = { slugs: [site], to: first.id, dist, states, health: 'no', env: {}, signal, patience }
          return (await rollBackAt(target, wanted)) ? 'new' : undefined
        }
        const report = await deployWave({ target, shipments: [after], fleet, checks, patience })
        await addCopiesToSites({ target, sites: [site], signal, say: () => undefined })
        return claims[report.sites[0]?.outcome ?? 'broken']
      }
      const said = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockReturnValue(true))
      try {
        const prepared = newFolder()
        const target = open(prepared).open()
        const giveBack = await target.hold()
        await ship(target, still)
        await ship(target, first)
        if (command === 'rollback') await ship(target, second)
        await giveBack()

        let turn = 0
        for (; ; turn++) {
          const where = `${command}, call ${turn}`
          const dir = newFolder()
          // Its links are links there too.
          execFileSync('cp', ['-a', `${prepared}/.`, dir])
          const place = open(dir)
          const standing = await place.open().list(other)

          let claim: 'old' | 'new' | undefined
          const calls = await place.whileFailing({ at: turn, fault }, async () => {
            claim = await work(place.open())
          })

          const shown = await verifySite(place.open(), site)
          expect(shown, where).toMatchObject({ findings: [] })
          const allowed = claim === undefined ? [before.id, after.id] : [claim === 'old' ? before.id : after.id]
          expect(allowed, `${where}: ${claim}`).toContain(shown.release)
          expect(await place.open().list(other), where).toEqual(standing)

          place.later()
          expect(await work(place.open()), `${where}, once more`).toBe('new')
          expect(await verifySite(place.open(), site), where).toMatchObject({ release: after.id, findings: [] })
          expect(await place.open().list(other), where).toEqual(standing)
          if (calls <= turn) break
        }
        expect(turn).toBeGreaterThan(fewest)
      } finally {
        for (const spy of said) spy.mockRestore()
      }
    })
  })
}
