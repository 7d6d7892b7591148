import type { Manifest } from './manifest.ts'
import { ReleaseMissingError } from './ReleaseStore.ts'

/** What is known of a site's releases, where they are kept. */
export interface KnownReleases {
  /** The one that it shows; `parent` is undefined where its manifest is damaged. */
  live: { id: string; parent: string | null | undefined } | undefined
  /** Ids of all that are kept. */
  kept: readonly string[]
  manifest(id: string): Promise<Manifest | undefined>
  /** Whether its search and all else that is made of all pages belong to its pages; when absent, of each. */
  isWhole?(id: string): boolean
}

/**
 * The release of a site that is to be shown in place of the one that is.
 * @param name its id or the beginning of it; when absent, the whole one that it took the place of: to go back twice goes further
 *   back.
 * @throws {ReleaseMissingError} when there is none, or several begin so; without a name, when nothing says what was before.
 */
export async function chooseRelease(
  known: KnownReleases,
  slug: string,
  name: string | undefined,
): Promise<{ from: string; id: string; manifest: Manifest }> {
  const { live, kept, manifest } = known
  if (live === undefined) throw new ReleaseMissingError(`«${slug}» no muestra ninguna versión. Corre antes «npm run build».`)
  if (name === undefined && live.parent === undefined)
    throw new ReleaseMissingError(
      `La lista de archivos de lo que «${slug}» muestra está dañada y no dice qué había antes: di la versión con --to. Cuáles hay: npm run status.`,
    )
  const id = name === undefined ? await wholeBefore(known, live.parent ?? null) : only(slug, kept, name)
  const found = id === null ? undefined : await manifest(id)
  if (id === null || found === undefined)
    throw new ReleaseMissingError(`«${slug}» no tiene una versión anterior a la que volver. Cuáles hay: npm run status.`)
  return { from: live.id, id, manifest: found }
}

/**
 * A change is shown twice: its pages at once, then a release with the search that belongs to them. Who goes back from that
 * one wants to see what was before the change, and not its pages with an older search.
 */
async function wholeBefore({ manifest, isWhole }: KnownReleases, parent: string | null): Promise<string | null> {
  for (let id = parent; id !== null; id = (await manifest(id))?.parent ?? null) if (isWhole?.(id) !== false) return id
  return parent
}

function only(slug: string, kept: readonly string[], name: string): string {
  const [id, ...others] = kept.filter((each) => each.startsWith(name))
  if (id === undefined || others.length > 0)
    throw new ReleaseMissingError(
      id === undefined
        ? `«${slug}» no tiene ninguna versión «${name}». Cuáles hay: npm run status.`
        : `Varias versiones de «${slug}» empiezan con «${name}»: escribe más de su clave.`,
    )
  return id
}
