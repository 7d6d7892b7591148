import type { Manifest } from './manifest.ts'
import { ReleaseMissingError } from './ReleaseStore.ts'

/** What is known of a site's releases, where they are kept. */
export interface KnownReleases {
  /** The one that it shows. */
  live: { id: string; parent: string | null } | undefined
  /** Ids of all that are kept. */
  kept: readonly string[]
  manifest(id: string): Promise<Manifest | undefined>
}

/**
 * The release of a site that is to be shown in place of the one that is.
 * @param name its id or the beginning of it; when absent, the one that it took the place of: to go back twice goes further back.
 * @throws {ReleaseMissingError} when there is none, or several begin so.
 */
export async function chooseRelease(
  { live, kept, manifest }: KnownReleases,
  slug: string,
  name: string | undefined,
): Promise<{ from: string; id: string; manifest: Manifest }> {
  if (live === undefined) throw new ReleaseMissingError(`«${slug}» no muestra ninguna versión. Corre antes «npm run build».`)
  const id = name === undefined ? live.parent : only(slug, kept, name)
  const found = id === null ? undefined : await manifest(id)
  if (id === null || found === undefined)
    throw new ReleaseMissingError(`«${slug}» no tiene una versión anterior a la que volver. Cuáles hay: npm run status.`)
  return { from: live.id, id, manifest: found }
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
