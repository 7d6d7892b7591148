import { emptyContent } from '@justicia/shared-content/content/kinds/lists'
import { siteModels } from '@justicia/shared-content/plan/siteModels'
import { readStates } from '@justicia/shared-content/states'
import { readShipment } from '../../../build-scripts/src/deploy/readShipment.ts'
import type { Shipment } from '../../../build-scripts/src/deploy/sendRelease.ts'
import { robots } from '../../../build-scripts/src/extras/robots.ts'
import { ReleaseStore } from '../../../build-scripts/src/release/ReleaseStore.ts'
import { publish } from '../../../build-scripts/src/release/testing/publish.ts'
import { defaultStates } from '../../../build-scripts/src/repository.ts'

/** The site that has two releases, and one that is left alone. */
export const [site, other] = ['ciudad-de-mexico', 'nacional'] as const

/** Two releases of Mexico City, of which the second is live, and one of the portal, which is left alone. */
export async function builtReleases(dist: string): Promise<[Shipment, Shipment, Shipment]> {
  const store = new ReleaseStore(dist)
  store.open()
  const models = siteModels({ content: emptyContent(), states: await readStates(defaultStates) })
  const make = async (slug: string, files: Readonly<Record<string, string>>) => {
    const model = models.find((each) => each.slug === slug)
    if (model === undefined) throw new Error(`There is no ${slug}.`)
    await publish(store, slug, { ...files, 'robots.txt': robots(model) })
    return readShipment(store, slug)
  }
  const pages = (what: string) => ({
    ...Object.fromEntries(
      ['robo', 'fraude', 'lesiones', 'año nuevo'].map((name) => [`guias/${name}/index.html`, `${what} ${name}`]),
    ),
    // Long enough to be worth compressing.
    'guias/largo/index.html': `${what} ${'Qué hacer ahora. '.repeat(100)}`,
  })
  const still = await make(other, { 'index.html': 'portal' })
  const first = await make(site, { 'index.html': 'inicio', 'viejo/index.html': 'se va', ...pages('antes') })
  const second = await make(site, { 'index.html': 'inicio', 'assets/a.js': 'llega', ...pages('ahora') })
  return [first, second, still]
}
