import type { Alert } from '../schema/alert.ts'
import type { DangerCard } from '../schema/dangerCard.ts'
import type { Fact } from '../schema/fact.ts'
import type { Flow } from '../schema/flow.ts'
import type { Guide } from '../schema/guide.ts'
import type { Letter } from '../schema/letter.ts'
import type { Organization } from '../schema/organization.ts'
import type { Synonym } from '../schema/synonym.ts'
import type { Term } from '../schema/term.ts'
import type { Variant } from '../schema/variant.ts'
import { alertGuide, alertStates } from './alerts.ts'
import { cardTarget } from './dangerCards.ts'
import { emergencyNumbers, emergencyRoles } from './emergencies.ts'
import { factWindows } from './facts.ts'
import { firstIn } from './firstIn.ts'
import { flowGraph } from './flowGraph.ts'
import { flowCitations, flowOutcomes } from './flowOutcomes.ts'
import { formerNames } from './formerNames.ts'
import { deadlineCitations, legalBasis } from './legalBasis.ts'
import { letterCitations, letterGuides } from './letters.ts'
import { namedGuides, uniqueNames } from './organizations.ts'
import type { Rule } from './Rule.ts'
import { relatedGuides, relatedTerms } from './related.ts'
import { lawsOfStates, nationalFacts } from './scopesOfFacts.ts'
import { sections } from './sections.ts'
import { situations } from './situations.ts'
import { synonymLoops } from './synonymLoops.ts'
import { heldPhrase, newPhrases, synonymGuides } from './synonyms.ts'
import { textsOfGuide, textsOfTerm, textsOfVariant } from './texts.ts'
import { flowTranslated, guideTranslated, termTranslated, variantTranslated } from './untranslated.ts'
import { variantChanges, variantGuide } from './variants.ts'

/** The rules of each kind of content that has any, in the order in which they tell. */
export const guideRules: readonly Rule<Guide>[] = [
  legalBasis,
  deadlineCitations,
  relatedGuides,
  firstIn,
  sections,
  textsOfGuide,
  formerNames('guides'),
  guideTranslated,
]
export const termRules: readonly Rule<Term>[] = [legalBasis, relatedTerms, textsOfTerm, formerNames('terms'), termTranslated]
export const flowRules: readonly Rule<Flow>[] = [flowGraph, flowOutcomes, flowCitations, formerNames('flows'), flowTranslated]
export const letterRules: readonly Rule<Letter>[] = [letterCitations, letterGuides, formerNames('letters')]
export const factRules: readonly Rule<Fact>[] = [factWindows, lawsOfStates, nationalFacts]
export const organizationRules: readonly Rule<Organization>[] = [uniqueNames, namedGuides, emergencyRoles]
export const variantRules: readonly Rule<Variant>[] = [
  variantGuide,
  variantChanges,
  textsOfVariant,
  emergencyNumbers,
  variantTranslated,
]
export const synonymRules: readonly Rule<Synonym>[] = [newPhrases, situations, synonymGuides, heldPhrase, synonymLoops]
export const cardRules: readonly Rule<DangerCard>[] = [cardTarget]
export const alertRules: readonly Rule<Alert>[] = [alertGuide, alertStates]
