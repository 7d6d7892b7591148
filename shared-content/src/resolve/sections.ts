import { sectionDigest } from '../digests.ts'
import { findTextIn } from '../languages/textIn.ts'
import { isVariety, sourceLanguage } from '../languages.ts'
import type { ResolvedSection, SectionPart } from '../pages/model.ts'
import type { Section } from '../schema/guide.ts'
import type { Override } from '../schema/variant.ts'
import { resolveBlocks } from './blocks.ts'
import { foreignTag } from './foreignTag.ts'
import { fullGuidePath } from './links.ts'
import { markWords } from './markWords.ts'
import type { ResolveContext, TextContext } from './ResolveContext.ts'

/**
 * A section of a guide as one state shows it: with what the state adds to it or says instead. None where the state hides
 * it, or where easy read has nothing to say.
 */
export function resolveSection(source: Section, overrides: readonly Override[], context: TextContext): ResolvedSection[] {
  const byOperation = new Map(overrides.map((override) => [override.op, override]))
  if (byOperation.has('hide')) return []
  const { language } = context.scope
  const translated = context.text?.sections.find(({ key }) => key === source.key)
  if (isVariety(context.language)) return easySection(source, translated, byOperation, context)
  const national = translated ?? source
  const from = translated === undefined ? sourceLanguage : context.language
  const lang = foreignTag(from, language)
  const replacement = byOperation.get('replace')
  const parts: SectionPart[] = [
    ...overridePart(byOperation.get('before'), context),
    ...(replacement === undefined
      ? [{ origin: 'national' as const, ...lang, blocks: resolveBlocks(national.body, { ...context, language: from }) }]
      : overridePart(replacement, context)),
    ...overridePart(byOperation.get('after'), context),
  ]
  const outdated = translated?.basedOn !== undefined && translated !== source && translated.basedOn !== digestOf(context, source)
  return [
    {
      key: source.key,
      title: { text: markWords(context, national.title, from), ...lang },
      parts,
      ...(outdated ? { outdatedTranslation: true as const } : {}),
    },
  ]
}

/**
 * A section in easy read: only where it has been written. What the state says of it in full is not put between easy
 * words, but linked to; where that takes the place of the national text, there is no easy section.
 */
function easySection(
  source: Section,
  easy: Section | undefined,
  overrides: ReadonlyMap<Override['op'], Override>,
  context: TextContext,
): ResolvedSection[] {
  const { language, scope, guide } = context
  const partOf = (override: Override | undefined): SectionPart[] => {
    const body = override?.body[language]
    return body === undefined ? [] : [{ origin: 'state', blocks: resolveBlocks(body, context) }]
  }
  const replacement = overrides.get('replace')
  const parts: SectionPart[] = [
    ...partOf(overrides.get('before')),
    ...(replacement !== undefined
      ? partOf(replacement)
      : easy === undefined
        ? []
        : [{ origin: 'national' as const, blocks: resolveBlocks(easy.body, context) }]),
    ...partOf(overrides.get('after')),
  ]
  if (easy === undefined || parts.length === 0) return []
  const unsaid = [...overrides.values()].some(({ body }) => body[language] === undefined)
  return [
    {
      key: source.key,
      title: { text: easy.title },
      parts,
      ...(easy.basedOn !== undefined && easy.basedOn !== digestOf(context, source) ? { outdatedTranslation: true as const } : {}),
      ...(unsaid && guide !== undefined ? { moreHref: fullGuidePath(guide.slug, scope.language, `#${source.key}`) } : {}),
    },
  ]
}

function overridePart(override: Override | undefined, context: TextContext): SectionPart[] {
  if (override === undefined) return []
  const found = findTextIn(override.body, context.scope.language)
  if (found === undefined) return []
  const { value, key, lang } = found
  return [
    { origin: 'state', ...(lang === undefined ? {} : { lang }), blocks: resolveBlocks(value, { ...context, language: key }) },
  ]
}

function digestOf({ digests }: ResolveContext, section: Section): string {
  const digest = digests.get(section) ?? sectionDigest(section)
  digests.set(section, digest)
  return digest
}
