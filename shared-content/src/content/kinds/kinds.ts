import { type LanguageKey, languageKeys, sourceLanguage } from '../../languages.ts'
import {
  alertRules,
  cardRules,
  factRules,
  flowRules,
  guideRules,
  letterRules,
  organizationRules,
  synonymRules,
  termRules,
  variantRules,
} from '../../rules/kindRules.ts'
import type { Alert } from '../../schema/alert.ts'
import type { DangerCard } from '../../schema/dangerCard.ts'
import { type Dataset, datasetSchema } from '../../schema/dataset.ts'
import { type Fact, factSchema } from '../../schema/fact.ts'
import type { Flow } from '../../schema/flow.ts'
import type { Guide } from '../../schema/guide.ts'
import type { Letter } from '../../schema/letter.ts'
import { type Organization, organizationSchema } from '../../schema/organization.ts'
import { type Publication, publicationSchema } from '../../schema/publication.ts'
import { type Synonym, synonymSchema } from '../../schema/synonym.ts'
import type { Term } from '../../schema/term.ts'
import type { Variant } from '../../schema/variant.ts'
import { organizationRoles } from '../../vocabulary/organizationRoles.ts'
import { parseAlert, printAlert } from '../alertFile.ts'
import type { NationalPieces, Pieces, StatePieces } from '../content.ts'
import { parseDangerCard, printDangerCard } from '../dangerCardFile.ts'
import { parseFlow, printFlow } from '../flowFile.ts'
import { parseGuide, printGuide } from '../guideFile.ts'
import { parseLetter, printLetter } from '../letterFile.ts'
import { datasetToYaml, publicationToYaml } from '../researchYaml.ts'
import { synonymToYaml } from '../synonymFile.ts'
import { parseTerm, printTerm } from '../termFile.ts'
import { parseVariant, printVariant, variantLanguages } from '../variantFile.ts'
import { factToYaml, organizationToYaml } from '../yamlShapes.ts'
import { textsInLanguages, variantInLanguages } from './inLanguages.ts'
import type { Kind } from './Kind.ts'
import { lawKind } from './lawKind.ts'
import { listFile } from './listFile.ts'
import { mediaKind } from './mediaKind.ts'
import { textFolders } from './textFolders.ts'

const slugOf = ({ slug }: { slug: string }) => slug

const guides: Kind<Guide> = {
  files: textFolders<Guide>({
    folder: 'guides',
    extension: '.mdx',
    slugOf,
    parse: parseGuide,
    languagesOf: languagesOfText,
    print: printGuide,
  }),
  keyOf: slugOf,
  rules: guideRules,
  bodiesOf: ({ text }) => Object.values(text).flatMap(({ sections }) => sections.map(({ body }) => body)),
  inLanguages: textsInLanguages,
  staysWhenBroken: true,
}

const terms: Kind<Term> = {
  files: textFolders<Term>({
    folder: 'glossary',
    extension: '.mdx',
    slugOf,
    parse: parseTerm,
    languagesOf: languagesOfText,
    print: printTerm,
  }),
  keyOf: slugOf,
  rules: termRules,
  bodiesOf: ({ text }) => Object.values(text).map(({ body }) => body),
  inLanguages: textsInLanguages,
  staysWhenBroken: true,
}

const flows: Kind<Flow> = {
  files: textFolders<Flow>({
    folder: 'flows',
    extension: '.yaml',
    slugOf,
    parse: parseFlow,
    languagesOf: languagesOfText,
    print: printFlow,
  }),
  keyOf: slugOf,
  rules: flowRules,
  inLanguages: textsInLanguages,
  staysWhenBroken: true,
}

const letters: Kind<Letter> = {
  files: textFolders<Letter>({
    folder: 'letters',
    extension: '.yaml',
    slugOf,
    parse: parseLetter,
    languagesOf: () => [sourceLanguage],
    print: printLetter,
  }),
  keyOf: slugOf,
  rules: letterRules,
  staysWhenBroken: true,
}

const facts: Kind<Fact> = {
  files: listFile({ file: 'facts.yaml', schema: factSchema, toYaml: factToYaml }),
  keyOf: ({ key }) => key,
  rules: factRules,
  orderOf: ({ key, valid_from }) => `${key}\u0000${valid_from ?? ''}`,
  // Those that a text quotes stay with it (`readKeepingLast`).
  staysWhenBroken: false,
}

const organizations: Kind<Organization> = {
  files: listFile({ file: 'organizations.yaml', schema: organizationSchema, toYaml: organizationToYaml }),
  keyOf: slugOf,
  rules: organizationRules,
  orderOf: ({ role, slug }) => `${String(organizationRoles.indexOf(role)).padStart(2, '0')}\u0000${slug}`,
  // Who changed one may have wanted its address to be gone.
  staysWhenBroken: false,
}

const variants: Kind<Variant> = {
  files: textFolders<Variant>({
    folder: 'guides',
    extension: '.mdx',
    slugOf: ({ guide }) => guide,
    parse: ({ slug, state = '', ...input }) => parseVariant({ state, guide: slug, ...input }),
    languagesOf: variantLanguages,
    print: printVariant,
  }),
  keyOf: ({ guide }) => guide,
  rules: variantRules,
  bodiesOf: ({ overrides }) => overrides.flatMap(({ body }) => Object.values(body)),
  inLanguages: variantInLanguages,
  staysWhenBroken: true,
}

const synonyms: Kind<Synonym> = {
  files: listFile({ file: 'synonyms.yaml', schema: synonymSchema, toYaml: synonymToYaml }),
  keyOf: ({ key }) => key,
  rules: synonymRules,
  orderOf: ({ language, key }) => `${language}\u0000${key}`,
  staysWhenBroken: true,
}

const dangerCards: Kind<DangerCard> = {
  files: textFolders<DangerCard>({
    folder: 'danger-cards',
    extension: '.yaml',
    slugOf,
    parse: parseDangerCard,
    languagesOf: languagesOfText,
    print: printDangerCard,
  }),
  keyOf: slugOf,
  rules: cardRules,
  inLanguages: textsInLanguages,
  staysWhenBroken: true,
}

const alerts: Kind<Alert> = {
  files: textFolders<Alert>({
    folder: 'alerts',
    extension: '.yaml',
    slugOf,
    parse: parseAlert,
    languagesOf: languagesOfText,
    print: printAlert,
  }),
  keyOf: slugOf,
  rules: alertRules,
  inLanguages: textsInLanguages,
  // Who changed one may have wanted the earlier words to be gone.
  staysWhenBroken: false,
}

const datasets: Kind<Dataset> = {
  files: listFile({ file: 'datasets.yaml', schema: datasetSchema, toYaml: datasetToYaml }),
  keyOf: slugOf,
  rules: [],
  staysWhenBroken: true,
}

const publications: Kind<Publication> = {
  files: listFile({ file: 'publications.yaml', schema: publicationSchema, toYaml: publicationToYaml }),
  keyOf: slugOf,
  rules: [],
  staysWhenBroken: true,
}

/** The kinds of content that the nation has: the one table that all that walks over content walks along. */
export const nationalKinds: { [K in keyof NationalPieces]: Kind<NationalPieces[K]> } = {
  guides,
  terms,
  flows,
  letters,
  facts,
  organizations,
  laws: lawKind,
  media: mediaKind,
  synonyms,
  dangerCards,
  alerts,
  datasets,
  publications,
}

/** The kinds of content that a state adds. */
export const stateKinds: { [K in keyof StatePieces]: Kind<StatePieces[K]> } = { facts, organizations, variants, synonyms, alerts }

/** The names of all kinds, the nation's first. */
export function kindNames(): (keyof Pieces)[] {
  return Object.keys({ ...nationalKinds, ...stateKinds }) as (keyof Pieces)[]
}

/** A kind by its name. */
export function kindOf<K extends keyof Pieces>(name: K): Kind<Pieces[K]> {
  return (name in nationalKinds ? nationalKinds[name as keyof NationalPieces] : stateKinds[name as keyof StatePieces]) as Kind<
    Pieces[K]
  >
}

function languagesOfText({ text }: { text: Record<LanguageKey, unknown> }): LanguageKey[] {
  return languageKeys.filter((language) => text[language] !== undefined)
}
