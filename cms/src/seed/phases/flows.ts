import { flowToData, storedToFlow } from '../../documents/flowDocument.ts'
import { readStored } from '../../documents/readStored.ts'
import { canonicalText } from '../canonicalText.ts'
import { SeedError } from '../SeedError.ts'
import { type SeedPhase, type SeedSource, storedByKey } from '../seedPhase.ts'

/** Run after the guides, which the flows lead to. */
export async function flows({ payload, content }: SeedSource): Promise<SeedPhase> {
  const guides = await readStored(payload, 'guides', { select: { slug: true } })
  const slugs = new Map(guides.map(({ id, slug }) => [String(id), slug]))
  const ids = new Map(guides.map(({ id, slug }) => [slug, id]))
  return {
    label: 'Orientadores',
    collection: 'flows',
    pieces: content.flows.map((flow) => ({
      key: flow.slug,
      text: canonicalText({ flows: [flow] }),
      toData: (language) =>
        flowToData(flow, language, (guide) => {
          const id = ids.get(guide)
          if (id === undefined) throw new SeedError(`La guía «${guide}» del orientador «${flow.slug}» no existe en el CMS.`)
          return id
        }),
    })),
    stored: storedByKey(
      await readStored(payload, 'flows'),
      ({ slug }) => slug,
      (stored) => {
        const flow = storedToFlow(stored, (id) => slugs.get(String(id)))
        return flow === undefined ? '' : canonicalText({ flows: [flow] })
      },
    ),
  }
}
