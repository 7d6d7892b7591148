/**
 * Run in a space of mounts of its own, with a folder elsewhere and an empty disk of a few megabytes: deploys or goes back
 * while so much space is left on that disk and no more, for every page of it up to as many as the command needs, and
 * writes what became of the site as one line of JSON each time.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { directoryTarget } from '../../../build-scripts/src/deploy/directoryTarget.ts'
import { verifySite } from '../../../build-scripts/src/deploy/verifySite.ts'
import { ReleaseStore } from '../../../build-scripts/src/release/ReleaseStore.ts'
import { readHold } from '../../../build-scripts/src/release/siteHold.ts'
import { repository } from '../../../build-scripts/src/repository.ts'
import { builtReleases, site } from './builtReleases.ts'
import { ship } from './ship.ts'

/** What is done on the small disk: a deployment to it, a rollback of what was deployed there, one of what was built there. */
const works = ['deploy', 'rollback at a target', 'rollback here'] as const

/** What became of the site. */
export interface OnSmallDisk {
  work: (typeof works)[number]
  /** Pages of the disk that were free. */
  free: number
  status: number | null
  said: string
  shown: 'before' | 'wanted' | 'nothing whole'
  isHeld: boolean
  /** With space again, the same command shows what is wanted. */
  endsWell: boolean
}

const [elsewhere, disk] = process.argv.slice(2)
if (elsewhere === undefined || disk === undefined) throw new Error('A folder and a disk are needed.')
const dist = path.join(elsewhere, 'dist')
const [first, second, still] = await builtReleases(dist)
const filler = path.join(disk, 'filler')

for (const work of works) {
  const prepared = path.join(elsewhere, work)
  await prepare(work, prepared)
  const place = path.join(disk, 'place')
  for (let free = 0, isEnough = false; !isEnough; free += 1) {
    rmSync(place, { recursive: true, force: true })
    execFileSync('cp', ['-a', prepared, place])
    fill(free)
    const { status, stdout, stderr } = run(work, place)
    const shown = await whatIsShown(work, place)
    const isHeld = readHold(new ReleaseStore(place).layout, site) !== undefined
    rmSync(filler)
    // A site is served without its compressed copies too, which come last.
    isEnough = status === 0 && !stderr.includes('sin copias')
    const endsWell =
      (work === 'rollback here' && shown === 'wanted') ||
      (run(work, place).status === 0 && (await whatIsShown(work, place)) === 'wanted')
    const result: OnSmallDisk = { work, free, status, said: stdout + stderr, shown, isHeld, endsWell }
    process.stdout.write(`${JSON.stringify(result)}\n`)
  }
}

/** A folder in which the site shows what it did before, and what is wanted has still to be laid out. */
async function prepare(work: OnSmallDisk['work'], dir: string): Promise<void> {
  if (work === 'rollback here') execFileSync('cp', ['-a', dist, dir])
  else {
    mkdirSync(dir)
    const target = directoryTarget(dir)
    const giveBack = await target.hold()
    for (const shipment of work === 'deploy' ? [still, first] : [still, first, second]) await ship(target, shipment)
    await giveBack()
  }
  if (work !== 'deploy') rmSync(path.join(new ReleaseStore(dir).layout.siteTrees(site), first.id), { recursive: true })
}

/** Takes all that the disk has, but so many pages. */
function fill(free: number): void {
  const { bavail, bsize } = statfsSync(disk as string)
  writeFileSync(filler, Buffer.alloc((bavail - free) * bsize))
}

function run(work: OnSmallDisk['work'], place: string) {
  const script = path.join(repository, 'build-scripts/src', work === 'deploy' ? 'deploy.ts' : 'rollback.ts')
  const to = work === 'deploy' ? [] : [`--to=${first.id}`]
  const where = work === 'rollback here' ? [`--dist=${place}`] : [`--dist=${dist}`, `--target=dir:${place}`, '--health=no']
  return spawnSync(process.execPath, [script, '--states=cmx', ...to, ...where], { encoding: 'utf8' })
}

async function whatIsShown(work: OnSmallDisk['work'], place: string): Promise<OnSmallDisk['shown']> {
  const { release, findings } = await verifySite(directoryTarget(place), site)
  if (findings.length > 0 || (release !== first.id && release !== second.id)) return 'nothing whole'
  return (release === second.id) === (work === 'deploy') ? 'wanted' : 'before'
}
