import type { Manifest } from './manifest.ts'
import { ReleaseMissingError, type ReleaseStore } from './ReleaseStore.ts'

/**
 * The release of a site that is to be shown in place of the one that is.
 * @param name its id or the beginning of it; when absent, the one that it took the place of: to go back twice goes further back.
 * @throws {ReleaseMissingError} when there is none, or several begin so.
 */
export function chooseRelease(
  store: ReleaseStore,
  slug: string,
  name: string | undefined,
): { from: string; to: Manifest & { id: string } } {
  const live = store.current(slug)
  if (live === undefined) throw new ReleaseMissingError(`«${slug}» no muestra ninguna versión. Corre antes «npm run build».`)
  const id = name === undefined ? live.manifest.parent : only(slug, store.releases(slug), name)
  const manifest = id === null ? undefined : store.manifest(slug, id)
  if (id === null || manifest === undefined)
    throw new ReleaseMissingError(`«${slug}» no tiene una versión anterior a la que volver. Cuáles hay: npm run status.`)
  return { from: live.id, to: { ...manifest, id } }
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
