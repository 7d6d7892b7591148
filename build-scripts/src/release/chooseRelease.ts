import type { Manifest } from './manifest.ts'
import { type LiveRelease, ReleaseMissingError, type ReleaseStore } from './ReleaseStore.ts'

/**
 * The release of a site that is to be shown in place of the one that is.
 * @param name its id or the beginning of it; when absent, the one that was made before.
 * @throws {ReleaseMissingError} when there is none, or several begin so.
 */
export function chooseRelease(
  store: ReleaseStore,
  slug: string,
  name: string | undefined,
): { from: string; to: Manifest & { id: string } } {
  const live = store.current(slug)
  if (live === undefined) throw new ReleaseMissingError(`«${slug}» no muestra ninguna versión. Corre antes «npm run build».`)
  const kept = store.releases(slug)
  const id = name === undefined ? before(store, slug, live) : only(slug, kept, name)
  const manifest = id === undefined ? undefined : store.manifest(slug, id)
  if (id === undefined || manifest === undefined)
    throw new ReleaseMissingError(`«${slug}» no tiene una versión anterior a la que volver. Cuáles hay: npm run status.`)
  return { from: live.id, to: { ...manifest, id } }
}

/** Of those that were live, the last one that was made before the present one: to go back twice goes further back. */
function before(store: ReleaseStore, slug: string, live: LiveRelease): string | undefined {
  const madeOf = (id: string) => store.manifest(slug, id)?.made ?? ''
  const earlier = store.history(slug).flatMap(({ id }) => {
    const made = madeOf(id)
    return made !== '' && made < live.manifest.made ? [{ id, made }] : []
  })
  return earlier.sort((a, b) => (a.made < b.made ? -1 : 1)).at(-1)?.id
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
