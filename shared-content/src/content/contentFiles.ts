import { type LanguageKey, languageKeys } from '../languages.ts'
import { printYaml } from '../located/yaml.ts'
import type { Content, StateContent } from './content.ts'
import { printFlow } from './flowFile.ts'
import { printGuide } from './guideFile.ts'
import { lawToEntry, printArticles } from './lawFiles.ts'
import { printLetter } from './letterFile.ts'
import { sortContent } from './sortContent.ts'
import { printTerm } from './termFile.ts'
import { printVariant, variantLanguages } from './variantFile.ts'
import { factToYaml, lawEntryToYaml, mediaToYaml, organizationToYaml } from './yamlShapes.ts'

/** Every text file of a content folder, in canonical form: path → text. Images are not here (`Content.media[].path`). */
export function contentToFiles(content: Content): Map<string, string> {
  const sorted = sortContent(content)
  const files = new Map<string, string>()
  for (const guide of sorted.guides)
    for (const language of languagesOf(guide.text)) files.set(`guides/${guide.slug}/${language}.mdx`, printGuide(guide, language))
  for (const term of sorted.terms)
    for (const language of languagesOf(term.text)) files.set(`glossary/${term.slug}/${language}.mdx`, printTerm(term, language))
  for (const flow of sorted.flows)
    for (const language of languagesOf(flow.text)) files.set(`flows/${flow.slug}/${language}.yaml`, printFlow(flow, language))
  for (const letter of sorted.letters) files.set(`letters/${letter.slug}/es.yaml`, printLetter(letter))
  addShared(files, '', sorted)
  if (sorted.laws.length > 0) files.set('laws/index.yaml', printYaml(sorted.laws.map((law) => lawEntryToYaml(lawToEntry(law)))))
  for (const law of sorted.laws) files.set(`laws/${law.abbreviation}.tsv`, printArticles(law.articles))
  if (sorted.media.length > 0) files.set('media/index.yaml', printYaml(sorted.media.map(mediaToYaml)))
  for (const [slug, state] of Object.entries(sorted.states)) {
    addShared(files, `states/${slug}/`, state)
    for (const variant of state.variants)
      for (const language of variantLanguages(variant))
        files.set(`states/${slug}/guides/${variant.guide}/${language}.mdx`, printVariant(variant, language))
  }
  return files
}

function addShared(
  files: Map<string, string>,
  folder: string,
  { facts, organizations }: Pick<StateContent, 'facts' | 'organizations'>,
): void {
  if (facts.length > 0) files.set(`${folder}facts.yaml`, printYaml(facts.map(factToYaml)))
  if (organizations.length > 0) files.set(`${folder}organizations.yaml`, printYaml(organizations.map(organizationToYaml)))
}

function languagesOf(text: Record<LanguageKey, unknown>): LanguageKey[] {
  return languageKeys.filter((language) => text[language] !== undefined)
}
