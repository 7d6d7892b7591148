import type { CountedPages, HitKind } from '@justicia/shared-content/measurement/hits'
import type { BasePayload } from 'payload'

/** Milliseconds after which the pages are asked for again: a guide is counted from so long after its publication on. */
export const pagesLast = 10 * 60_000

/** Pages that every site has, of those that may be counted as shown. */
const common = ['/', '/buscar/', '/directorio/', '/escritos/', '/glosario/', '/guias/', '/leyes/', '/orientador/']

/** The pages that may be counted, of what is published. */
export function pagesOf({ guides, outcomes }: { guides: readonly string[]; outcomes: readonly string[] }): CountedPages {
  const ofGuides = new Set(guides.map((slug) => `/guias/${slug}/`))
  const ofOutcomes = new Set(outcomes.map((name) => `/orientador/${name}/`))
  const shown = new Set([...common, ...ofGuides, ...ofOutcomes])
  const none: ReadonlySet<string> = new Set(['/buscar/'])
  const byKind: Record<HitKind, ReadonlySet<string>> = {
    'no-result': none,
    helped: ofGuides,
    'not-helped': ofGuides,
    outcome: ofOutcomes,
    visit: shown,
  }
  return { has: (kind, page) => byKind[kind].has(page) }
}

/** Asks the CMS which guides and outcomes of flows are published; no text of them. */
export async function readCountedPages(payload: Pick<BasePayload, 'find'>): Promise<CountedPages> {
  const published = { where: { _status: { equals: 'published' } }, depth: 0, pagination: false } as const
  const [guides, flows] = await Promise.all([
    payload.find({ collection: 'guides', ...published, select: { slug: true } }),
    payload.find({ collection: 'flows', ...published, select: { slug: true, outcomes: { key: true } } }),
  ])
  return pagesOf({
    guides: guides.docs.flatMap(({ slug }) => (typeof slug === 'string' ? [slug] : [])),
    outcomes: flows.docs.flatMap(({ outcomes, slug }) => (outcomes ?? []).map(({ key }) => `${slug}/${key}`)),
  })
}
