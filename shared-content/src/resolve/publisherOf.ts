import type { Content } from '../content/content.ts'
import { isInForce, isPublishable, showsContactOf } from '../facts/resolveFact.ts'
import type { Publisher } from '../pages/model.ts'
import type { Fact } from '../schema/fact.ts'
import { publisherKeys } from '../schema/publisher.ts'
import { provenanceOf } from './organizationCard.ts'

/**
 * Who publishes the sites and where to tell of a mistake, as national facts say it on a day: the e-mail address before
 * the web page. Undefined where nothing of it may be shown; without `contact` where there is no address that may be.
 * @param date ISO date.
 */
export function publisherOf({ content, date }: { content: Pick<Content, 'facts'>; date: string }): Publisher | undefined {
  const factOf = (key: string, mayBe: (fact: Fact) => boolean) =>
    content.facts.find((fact) => fact.key === key && isInForce(fact, date) && mayBe(fact))
  const shows = (fact: Fact) => showsContactOf(fact, date)
  const name = factOf(publisherKeys.name, isPublishable)
  const contact = factOf(publisherKeys.email, shows) ?? factOf(publisherKeys.page, shows)
  if (name === undefined && contact === undefined) return undefined
  return {
    ...(name === undefined ? {} : { name: name.value }),
    ...(contact === undefined
      ? {}
      : {
          contact: {
            kind: contact.kind === 'email' ? ('email' as const) : ('page' as const),
            address: contact.value,
            provenance: provenanceOf(contact.verification),
          },
        }),
  }
}
