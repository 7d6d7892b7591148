import type { CollectionConfig } from 'payload'
import type { StateOption } from '../fields/stateOptions.ts'
import type { PublishedCollection } from '../kinds/kinds.ts'
import type { CmsSettings } from '../settings/settings.ts'
import { alertsCollection } from './Alerts.ts'
import { dangerCardsCollection } from './DangerCards.ts'
import { datasetsCollection } from './Datasets.ts'
import { factsCollection } from './Facts.ts'
import { flowsCollection } from './Flows.ts'
import { guidesCollection } from './Guides.ts'
import { lawsCollection } from './Laws.ts'
import { lettersCollection } from './Letters.ts'
import { mediaCollection } from './Media.ts'
import { organizationsCollection } from './Organizations.ts'
import { publicationsCollection } from './Publications.ts'
import { synonymsCollection } from './Synonyms.ts'
import { termsCollection } from './Terms.ts'
import { variantsCollection } from './Variants.ts'

type MakeCollection = (options: { states: StateOption[] } & Pick<CmsSettings, 'mediaDir'>) => CollectionConfig

/**
 * The form of each kind of content, in the order of the menu. Apart from the table of kinds (`kinds/kinds.ts`), for the
 * hooks of a form walk along that table.
 */
export const contentCollections: Record<PublishedCollection, MakeCollection> = {
  guides: () => guidesCollection,
  flows: () => flowsCollection,
  letters: () => lettersCollection,
  terms: () => termsCollection,
  variants: variantsCollection,
  alerts: alertsCollection,
  facts: factsCollection,
  organizations: organizationsCollection,
  synonyms: synonymsCollection,
  dangerCards: () => dangerCardsCollection,
  datasets: () => datasetsCollection,
  publications: () => publicationsCollection,
  laws: () => lawsCollection,
  media: mediaCollection,
}
