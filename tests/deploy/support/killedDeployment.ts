import { readFileSync } from 'node:fs'
import path from 'node:path'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { expect, it } from 'vitest'
import { deployWave, hasSucceeded } from '../../../build-scripts/src/deploy/deployWave.ts'
import type { Shipment } from '../../../build-scripts/src/deploy/sendRelease.ts'
import type { Target } from '../../../build-scripts/src/deploy/Target.ts'
import { verifySite } from '../../../build-scripts/src/deploy/verifySite.ts'
import type { Manifest } from '../../../build-scripts/src/release/manifest.ts'
import { randomNumbers } from '../../fuzz/randomNumbers.ts'
import { type Program, type ProgramEnd, startScript } from '../../support/programs.ts'
import { builtReleases, other, site } from './builtReleases.ts'
import { ship } from './ship.ts'

/** A target of its own, at which commands can be killed. */
export interface KilledPlace {
  target: Target
  /** What commands are told of it. */
  flags: readonly string[]
  env: Readonly<Record<string, string>>
  /** What a site shows is changed at one instant. */
  isAtOnce: boolean
  /** Counts what a command changes there, and kills it at one of these changes. */
  killing(at: number | undefined): {
    env: Readonly<Record<string, string>>
    /** Told of the command once it runs. */
    watch?: (program: Program) => void
    /** Once all that the command has begun is over: how many changes there were. */
    points: () => Promise<number>
  }
  /** Lets so much time pass that whoever was killed is no longer waited for. */
  later(): void
}

const kills = 20

/** Kills a deployment and a rollback, each time at another point of its work, and looks at what became of it. */
export function itOutlastsKills(
  open: () => Promise<KilledPlace>,
  commands: readonly ('deploy' | 'rollback')[] = ['deploy', 'rollback'],
): void {
  it.each(commands)('npm run %s leaves one whole release, and the same again ends well', async (command) => {
    const dist = newFolder()
    const [first, second, still] = await builtReleases(dist)
    const wanted = command === 'deploy' ? second : first
    const prepare = async () => {
      const place = await open()
      const giveBack = await place.target.hold()
      await ship(place.target, still)
      await ship(place.target, first)
      if (command === 'rollback') await ship(place.target, second)
      await giveBack()
      return place
    }
    const run = async (place: KilledPlace, at: number | undefined) => {
      const killing = place.killing(at)
      const args = ['--states=cmx', ...place.flags, '--health=no', `--dist=${dist}`]
      const to = command === 'deploy' ? [] : [`--to=${first.id}`]
      const program = startScript(`build-scripts/src/${command}.ts`, [...args, ...to], {
        env: { ...place.env, ...killing.env },
      })
      killing.watch?.(program)
      const end: ProgramEnd = await program.done
      return { end, points: await killing.points() }
    }

    const unhurt = await prepare()
    const { end, points } = await run(unhurt, undefined)
    expect(end).toMatchObject({ status: 0 })
    expect(points).toBeGreaterThan(4)
    const seed = Date.now() % 2 ** 32
    const { below } = randomNumbers(seed)
    const all = Array.from({ length: points }, (_, index) => index + 1)
    const chosen = Array.from({ length: Math.min(kills, points) }, () => all.splice(below(all.length), 1)[0] as number)
    for (const at of chosen.sort((a, b) => a - b)) {
      const where = `point ${at} of ${points} (seed ${seed})`
      const place = await prepare()
      const { target } = place
      const standing = await target.list(other)
      const killed = await run(place, at)
      expect(killed.end.status, `${where}: ${killed.end.stderr}`).toBeNull()
      if (place.isAtOnce) {
        const shown = await verifySite(target, site)
        expect(shown, where).toMatchObject({ findings: [] })
        expect([first.id, second.id], where).toContain(shown.release)
      }
      place.later()
      const isReturn = command === 'rollback'
      const shipment = { ...wanted, manifest: isReturn ? await manifestAt(target, wanted) : wanted.manifest, isReturn }
      const again = await deployWave({ target, shipments: [shipment], fleet: [site, other], checks })
      expect([again.others.touched, hasSucceeded(again), again.sites], where).toEqual([[], true, expect.anything()])
      expect(await verifySite(target, site), where).toMatchObject({ release: wanted.id, findings: [] })
      expect(await target.list(other), where).toEqual(standing)
    }
  })
}

const checks = { health: async () => undefined, purge: async () => undefined }

async function manifestAt(target: Target, { id, manifest }: Shipment): Promise<Manifest> {
  return (await target.manifest(manifest.site, id)) ?? manifest
}

/** How often a point was written to the file of a counting. */
export function pointsIn(file: string): number {
  return readFileSync(file, 'utf8').length
}

/** A file to count in. */
export function newCount(): string {
  return path.join(newFolder(), 'points')
}
