import { textIn } from '../languages/textIn.ts'
import { interfaceLanguage, isVariety } from '../languages.ts'
import { walkBlocks } from '../mdx/walk.ts'
import type { GuideBody, ResolvedSection } from '../pages/model.ts'
import type { Guide } from '../schema/guide.ts'
import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'
import { legalBasisOf } from './legalBasis.ts'
import { fullGuidePath, guideLink, lettersOfGuide } from './links.ts'
import { markWords } from './markWords.ts'
import type { ResolveContext, Scope, TextContext } from './ResolveContext.ts'
import { requireGuide } from './requirePieces.ts'
import { resolveSection } from './sections.ts'
import { stripOf } from './services.ts'

/**
 * A guide as one state shows it.
 * @throws {ContentError} for an unknown guide, fact, term, deadline, citation or image.
 */
export function resolveGuide(context: ResolveContext, slug: string, scope: Scope): GuideBody {
  const guide = requireGuide(context, slug)
  const place = { file: `guides/${slug}` }
  const { value: text, key: language, lang: fallbackLang } = textIn(guide.text, scope.language)
  const overrides = context.view.overrides(slug, scope.state)
  const inText: TextContext = { ...context, guide, text, scope, language, place }
  const sections = guide.text.es.sections.flatMap((source) =>
    resolveSection(
      source,
      overrides.filter(({ section }) => section === source.key),
      inText,
    ),
  )
  return {
    slug,
    audience: guide.audience,
    summary: markWords(context, text.summary, language),
    ...(fallbackLang === undefined ? {} : { fallbackLang }),
    ...(isVariety(language) ? { full: fullGuide(context, slug, scope, sections) } : {}),
    sections,
    strip: stripOf(context, rolesAskedBy(sections, guide), scope, { guide: slug, urgent: guide.urgent }),
    legalBasis: legalBasisOf(context, guide.legalBasis, scope.language, place),
    related: guide.related
      .filter((related) => context.view.guideEntry(related) !== undefined && related !== slug)
      .map((related) => guideLink(context, related, scope.language)),
    ...(guide.written === undefined ? {} : { written: guide.written }),
    review: guide.review,
    aliases: [...text.aliases, ...text.misspelt],
    urgent: guide.urgent,
    keptOffline: guide.keptOffline,
    ...lettersOfGuide(context, slug, scope.language),
  }
}

/** The guide that an easy-read one is a version of, and its parts that are only there. */
function fullGuide(
  context: ResolveContext,
  slug: string,
  { state, language }: Scope,
  easy: readonly ResolvedSection[],
): NonNullable<GuideBody['full']> {
  const base = interfaceLanguage(language)
  const full = resolveGuide(context, slug, { state, language: base })
  const present = new Set(easy.map(({ key }) => key))
  return {
    href: fullGuidePath(slug, language, ''),
    omitted: full.sections
      .filter(({ key }) => !present.has(key))
      .map(({ key, title }) => ({ href: fullGuidePath(slug, language, `#${key}`), title: title.text })),
  }
}

/** The roles that a guide's sections ask for, in their order, each once; one in easy read may leave that section out. */
function rolesAskedBy(sections: readonly ResolvedSection[], { text }: Guide): OrganizationRole[] {
  const resolved = sections.flatMap(({ parts }) => parts.flatMap((part) => part.blocks))
  const asked = resolved.flatMap((block) => (block.type === 'services' ? block.roles : []))
  const source = text.es.sections.flatMap(({ body }) => [...walkBlocks(body)])
  return [...new Set(asked.length > 0 ? asked : source.flatMap((block) => (block.type === 'servicesFor' ? block.roles : [])))]
}
