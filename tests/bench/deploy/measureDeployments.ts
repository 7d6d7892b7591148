import path from 'node:path'
import type { ContentChange } from '@justicia/shared-content/content/applyChange'
import type { Content } from '@justicia/shared-content/content/content'
import { addCopies } from '../../../build-scripts/src/deploy/addCopies.ts'
import { deployWave, hasSucceeded, waveToText } from '../../../build-scripts/src/deploy/deployWave.ts'
import { directoryTarget } from '../../../build-scripts/src/deploy/directoryTarget.ts'
import { readShipment } from '../../../build-scripts/src/deploy/readShipment.ts'
import { s3SettingsFrom } from '../../../build-scripts/src/deploy/s3/s3Settings.ts'
import { s3Target } from '../../../build-scripts/src/deploy/s3/s3Target.ts'
import type { Target } from '../../../build-scripts/src/deploy/Target.ts'
import { ReleaseStore } from '../../../build-scripts/src/release/ReleaseStore.ts'
import { findS3Server, s3Login } from '../../deploy/support/s3Server.ts'
import { median } from '../measure/median.ts'
import { type BuiltSites, benchPress } from '../steps/benchPress.ts'

/** What one deployment cost, in this process, without asking any server afterwards. */
export interface Deployed {
  seconds: number
  cpuSeconds: number
  sites: number
  /** Objects that were sent. */
  objects: number
  /** Addresses that are others than before. */
  changed: number
}

/** Deployments of ours; those of a store of files are absent where there is none. */
export interface DeployFigures {
  /** From nothing. */
  oneToFolder: Deployed
  allToFolder: Deployed
  oneToStore?: Deployed
  allToStore?: Deployed
  /** One guide in a kept process, to its pages live where they were built; then to the two others. */
  edit: Deployed
  editToFolder: Deployed
  editToStore?: Deployed
  /** Compressed copies in a folder, of one site: from nothing, and after the edit. */
  copies: Deployed
  editCopies: Deployed
}

/** Deploys sites that were built just now to a folder and to a store of files, then one changed guide of them. */
export async function measureDeployments(input: {
  built: BuiltSites
  /** The site that is deployed alone. */
  one: string
  dir: string
  rounds: number
  say(line: string): void
}): Promise<DeployFigures> {
  const { built, one, dir, rounds, say } = input
  const { dist, slugs, plan } = built
  const to = (target: Target, sites: readonly string[]) => deployed(target, { dist, sites })
  const alone = path.join(dir, 'alone')
  const folder = directoryTarget(path.join(dir, 'folder'))
  say('A una carpeta…')
  const oneToFolder = await to(directoryTarget(alone), [one])
  const allToFolder = await to(folder, slugs)
  say('Copias comprimidas de un sitio…')
  const copies = await copied(alone, one)

  const start = await findS3Server()
  const server = await start?.()
  try {
    const store = server === undefined ? undefined : await openStore(server, slugs)
    if (store !== undefined) say('A un almacén de archivos…')
    const oneToStore = store === undefined ? undefined : await to(store, [one])
    const allToStore =
      store === undefined
        ? undefined
        : await to(
            store,
            slugs.filter((slug) => slug !== one),
          )

    say('Una guía que cambió…')
    const press = await benchPress(built)
    const edit = guideEdit(plan.content)
    const publish = (round: number) =>
      timed(async () => {
        const { sites } = await press.publish({ changes: [edit(round)], date: plan.date })
        const pages = sites.reduce((sum, { paths }) => sum + paths.length, 0)
        return { sites: sites.length, objects: pages, changed: pages }
      })
    // The first warms the process up, and goes to all places.
    await publish(0)
    for (const target of [folder, ...(store === undefined ? [] : [store])]) await to(target, slugs)
    const [edits, toFolder, toStore]: [Deployed[], Deployed[], Deployed[]] = [[], [], []]
    for (let round = 1; round <= rounds; round += 1) {
      edits.push(await publish(round))
      toFolder.push(await to(folder, slugs))
      if (store !== undefined) toStore.push(await to(store, slugs))
    }
    await to(directoryTarget(alone), [one])
    const editCopies = await copied(alone, one)
    return {
      oneToFolder,
      allToFolder,
      ...(oneToStore === undefined ? {} : { oneToStore }),
      ...(allToStore === undefined ? {} : { allToStore }),
      edit: middleOf(edits),
      editToFolder: middleOf(toFolder),
      ...(toStore.length === 0 ? {} : { editToStore: middleOf(toStore) }),
      copies,
      editCopies,
    }
  } finally {
    await server?.stop()
  }
}

/** Another text of the first guide every time, in words: a number may be taken for a telephone that nobody has checked. */
function guideEdit({ guides }: Content): (round: number) => ContentChange {
  const [guide] = guides
  if (guide === undefined) throw new RangeError('No hay guía que cambiar.')
  const { es } = guide.text
  return (round) => {
    const sections = es.sections.map((section, place) =>
      place === 0 ? { ...section, title: `${section.title}${' otra vez'.repeat(round + 1)}` } : section,
    )
    return { kind: 'guides', key: guide.slug, pieces: [{ ...guide, text: { ...guide.text, es: { ...es, sections } } }] }
  }
}

/** A bucket that holds everything, and one a site. */
async function openStore(
  server: Awaited<ReturnType<NonNullable<Awaited<ReturnType<typeof findS3Server>>>>>,
  slugs: readonly string[],
) {
  const siteBucket = (slug: string) => `sitio-${slug}`
  await server.makeBuckets({ hidden: ['justicia'], shown: slugs.map(siteBucket) })
  const env = { ...s3Login, JUSTICIA_S3_ENDPOINT: server.endpoint, JUSTICIA_S3_SITE_BUCKET: 'sitio-{slug}' }
  return s3Target(s3SettingsFrom(env, { storeBucket: 'justicia', domainOf: (slug) => `${slug}.example` }))
}

async function deployed(target: Target, { dist, sites }: { dist: string; sites: readonly string[] }): Promise<Deployed> {
  const store = new ReleaseStore(dist)
  return timed(async () => {
    const report = await deployWave({
      target,
      shipments: sites.map((site) => readShipment(store, site)),
      fleet: sites,
      checks: { health: async () => undefined, purge: async () => undefined },
    })
    if (!hasSucceeded(report)) throw new Error(waveToText(report))
    const sum = (take: (each: (typeof report.sites)[number]) => number) => report.sites.reduce((all, each) => all + take(each), 0)
    return { sites: sites.length, objects: sum(({ objects }) => objects), changed: sum(({ changed }) => changed) }
  })
}

async function copied(folder: string, site: string): Promise<Deployed> {
  return timed(async () => {
    const { made, placed } = await addCopies(new ReleaseStore(folder), site)
    return { sites: 1, objects: made, changed: placed }
  })
}

async function timed(work: () => Promise<Pick<Deployed, 'sites' | 'objects' | 'changed'>>): Promise<Deployed> {
  const cpu = process.cpuUsage()
  const started = performance.now()
  const counts = await work()
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(cpu)
  return { ...counts, seconds, cpuSeconds: (user + system) / 1e6 }
}

function middleOf(rounds: readonly Deployed[]): Deployed {
  const middle = (take: (each: Deployed) => number) => median(rounds.map(take))
  return {
    seconds: middle(({ seconds }) => seconds),
    cpuSeconds: middle(({ cpuSeconds }) => cpuSeconds),
    sites: middle(({ sites }) => sites),
    objects: middle(({ objects }) => objects),
    changed: middle(({ changed }) => changed),
  }
}
