import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { copiedFile } from '../release/compressedCopies.ts'
import type { Manifest } from '../release/manifest.ts'
import { type Kept, type Target, TargetError } from './Target.ts'

/** What was removed from a target. */
export interface CollectedThere {
  releases: number
  objects: number
  bytes: number
}

/** Fewer would leave no way back. */
const fewestKept = 2
/** What was put less long ago may belong to a deployment that is on its way: milliseconds. */
const youth = 24 * 3_600_000

/**
 * Removes from a target the releases that nobody needs, and every object that none of the others names. Of each site stay
 * the one that it shows, those that one took the place of, and of the rest the newest, `keep` in all. Safe to break off
 * and to run again.
 * @param now tells what was put so lately that it stays.
 * @throws {TargetError} where what a site shows cannot be read: nothing is removed then.
 */
export async function collectAt(target: Target, keep: number, now: Date): Promise<CollectedThere> {
  const giveBack = await target.hold()
  try {
    const kept = await target.kept()
    const isYoung = ({ putAt }: Kept) => putAt !== undefined && now.getTime() - putAt.getTime() < youth
    const needed = new Set<string>()
    const goneManifests: Kept[] = []
    for (const [site, releases] of releasesOf(kept)) {
      const manifests = new Map<string, Manifest>()
      for (const id of releases.keys()) {
        const manifest = await target.manifest(site, id)
        if (manifest !== undefined) manifests.set(id, manifest)
      }
      const shown = (await target.pointer(site))?.release
      if (shown !== undefined && !manifests.has(shown))
        throw new TargetError(
          `De «${site}» no se puede leer la lista de archivos de la versión que muestra. Corre «npm run deploy» de ese sitio antes de borrar; no se borró nada.`,
        )
      const wanted = new Set(chooseKept(manifests, shown, keep))
      for (const [id, entry] of releases) {
        const manifest = manifests.get(id)
        if (manifest === undefined || !(wanted.has(id) || isYoung(entry))) goneManifests.push(entry)
        else for (const file of Object.values(manifest.files)) needed.add(target.keyOf(file))
      }
    }
    // A compressed copy goes where its object goes.
    const isNeeded = ({ key }: Kept) => needed.has(key) || needed.has(copiedFile(key) ?? key)
    const goneObjects = kept.filter((each) => each.key.startsWith('objects/') && !isNeeded(each) && !isYoung(each))
    // First the manifests: no release stays that has lost something.
    for (const gone of [goneManifests, goneObjects]) if (gone.length > 0) await target.remove(gone.map(({ key }) => key))
    const bytes = [...goneManifests, ...goneObjects].reduce((sum, each) => sum + each.bytes, 0)
    return { releases: goneManifests.length, objects: goneObjects.length, bytes }
  } finally {
    await giveBack()
  }
}

/** Ids of the releases of a site that stay. */
export function chooseKept(
  manifests: ReadonlyMap<string, Pick<Manifest, 'parent' | 'made'>>,
  shown: string | undefined,
  keep: number,
): string[] {
  const chosen = new Set<string>()
  for (let id = shown ?? null; id !== null && manifests.has(id) && !chosen.has(id) && chosen.size < keep; ) {
    chosen.add(id)
    id = manifests.get(id)?.parent ?? null
  }
  const newest = [...manifests].sort(([, a], [, b]) => (a.made < b.made ? 1 : -1))
  for (const [id] of newest) if (chosen.size < keep) chosen.add(id)
  return [...chosen]
}

function releasesOf(kept: readonly Kept[]): Map<string, Map<string, Kept>> {
  const sites = new Map<string, Map<string, Kept>>()
  for (const entry of kept) {
    const [, site, id] = /^releases\/([^/]+)\/([0-9a-f]{32})\.json$/.exec(entry.key) ?? []
    if (site === undefined || id === undefined) continue
    sites.set(site, (sites.get(site) ?? new Map()).set(id, entry))
  }
  return sites
}

/** @throws {UsageError} when the text is no number of releases. */
export function keepNumber(text: string): number {
  const keep = Number(text)
  if (!Number.isInteger(keep) || keep < fewestKept)
    throw new UsageError(`--keep=${text} no es un número de versiones: usa ${fewestKept} o más, para que haya a cuál volver.`)
  return keep
}

/** One line for the report. */
export function collectedToText({ releases, objects, bytes }: CollectedThere): string {
  if (releases + objects === 0) return 'No había versiones de más que borrar.'
  const size = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 1 }).format(bytes / 1e6)
  return `Se borraron versiones de más: ${releases}, con ${objects} archivos que ya nadie usa (${size} MB).`
}
