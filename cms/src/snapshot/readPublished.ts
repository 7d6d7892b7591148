import type { Content, StateContent } from '@justicia/shared-content/content/content'
import { sortContent } from '@justicia/shared-content/content/sortContent'
import type { BasePayload } from 'payload'
import { nationalScope } from '../access/roles.ts'
import { storedToFact } from '../documents/factDocument.ts'
import { storedToFlow } from '../documents/flowDocument.ts'
import { storedToGuide } from '../documents/guideDocument.ts'
import { storedToLaw } from '../documents/lawDocument.ts'
import { storedToMedia } from '../documents/mediaDocument.ts'
import { storedToOrganization } from '../documents/organizationDocument.ts'
import { readStored } from '../documents/readStored.ts'
import { stateContent } from '../documents/stateContent.ts'
import type { DocumentId } from '../documents/stored.ts'
import { storedToTerm } from '../documents/termDocument.ts'
import { storedToVariant } from '../documents/variantDocument.ts'

const published = { where: { _status: { equals: 'published' } } } as const

/** Everything that is published, as content. Drafts, and what speaks only of drafts, stay in the CMS. */
export async function readPublished(payload: BasePayload, mediaDir: string): Promise<Content> {
  const guides = await readStored(payload, 'guides', published)
  const terms = await readStored(payload, 'terms', published)
  const guideSlugs = new Map(guides.map(({ id, slug }) => [String(id), slug]))
  const slugOf = (id: DocumentId) => guideSlugs.get(String(id))
  const termSlugs = new Map(terms.map(({ id, slug }) => [String(id), slug]))
  const content: Content = {
    guides: guides.map((guide) => storedToGuide(guide, slugOf)),
    terms: terms.map((term) => storedToTerm(term, (id) => termSlugs.get(String(id)))),
    flows: (await readStored(payload, 'flows', published)).flatMap((flow) => storedToFlow(flow, slugOf) ?? []),
    facts: [],
    organizations: [],
    laws: (await readStored(payload, 'laws')).map(storedToLaw),
    media: (await readStored(payload, 'media')).map((media) => storedToMedia(media, mediaDir)),
    states: {},
  }
  const scope = (state: string): Pick<StateContent, 'facts' | 'organizations'> =>
    state === nationalScope ? content : stateContent(content, state)
  for (const fact of await readStored(payload, 'facts', published)) scope(fact.state).facts.push(storedToFact(fact))
  for (const organization of await readStored(payload, 'organizations', published))
    scope(organization.state).organizations.push(storedToOrganization(organization, slugOf))
  for (const variant of await readStored(payload, 'variants', published)) {
    const guide = guideSlugs.get(String(variant.guide))
    if (guide !== undefined) stateContent(content, variant.state).variants.push(storedToVariant(variant, guide))
  }
  return sortContent(content)
}
