import { interfaceText } from '../interface/interfaceText.ts'
import { textIn } from '../languages/textIn.ts'
import { interfaceLanguage, isVariety, type LanguageKey, localizePath, pageLanguage, sourceLanguage } from '../languages.ts'
import type { GuideLink, LetterLink } from '../pages/model.ts'
import type { GuideEntry } from '../pieces/entries.ts'
import type { Letter } from '../schema/letter.ts'
import { foreignTag } from './foreignTag.ts'
import { markWords } from './markWords.ts'
import { type ResolveContext, remember, type Scope, type TextContext } from './ResolveContext.ts'
import { requireGuideEntry } from './requirePieces.ts'

/** A link to a guide, in its words in the reader's language or, marked, in Spanish. */
export function guideLink(context: ResolveContext, slug: string, language: LanguageKey): GuideLink {
  const guide = requireGuideEntry(context, slug)
  return remember(context, 'guideLinks', guide, language, () => {
    const { value, key, lang } = textIn(guide.text, language)
    return {
      href: localizePath(`/guias/${slug}/`, pageLanguage(guide.text, language)),
      title: markWords(context, value.title, key),
      summary: markWords(context, value.summary, key),
      audience: guide.audience,
      ...(lang === undefined ? {} : { lang }),
    }
  })
}

/** A link to a letter, which is in Spanish in every language. */
export function letterLink({ slug, title }: Pick<Letter, 'slug' | 'title'>, language: LanguageKey): LetterLink {
  return {
    href: localizePath(`/escritos/${slug}/`, interfaceLanguage(language)),
    title,
    ...foreignTag(sourceLanguage, language),
  }
}

/** The letters that belong to a guide, in their order; nothing when there are none. */
export function lettersOfGuide(context: ResolveContext, guide: string, language: LanguageKey): { letters?: LetterLink[] } {
  const letters = context.view.lettersOf(guide).map((letter) => letterLink(letter, language))
  return letters.length === 0 ? {} : { letters }
}

/** The address of a term's page. */
export function termPath(slug: string, language: LanguageKey): string {
  return localizePath(`/glosario/${slug}/`, interfaceLanguage(language))
}

/** The address of a guide that is not in easy read, or of a part of it (`#plazos`). */
export function fullGuidePath(slug: string, language: LanguageKey, fragment: string): string {
  return `${localizePath(`/guias/${slug}/`, interfaceLanguage(language))}${fragment}`
}

/**
 * Where a link of a text leads a reader of the page's language: what easy read lacks is in the guide that it is a version
 * of.
 */
export function localizeLink(href: string, context: TextContext): string {
  const { scope, guide: own } = context
  const { language } = scope
  if (href.startsWith('#'))
    return own === undefined || hasPart(context, own, scope, href) ? href : fullGuidePath(own.slug, language, href)
  if (!href.startsWith('/')) return href
  const slug = guideOfLink(href)
  const target = slug === undefined ? undefined : context.view.guideEntry(slug)
  const today = target === undefined ? hrefToday(href, context) : undefined
  if (today !== undefined) return localizeLink(today, context)
  const isWhole = target !== undefined && hasPart(context, target, scope, /#.*$/.exec(href)?.[0] ?? '')
  return localizePath(href, isWhole ? pageLanguage(target.text, language) : interfaceLanguage(language))
}

/** Says of a link in a translated text that the guide which it leads to is in Spanish. */
export function noteOfLink(href: string, context: TextContext): { note?: string } {
  const { scope, language, view } = context
  const slug = guideOfLink(href)
  const target = slug === undefined ? undefined : view.guideEntry(slug)
  const today = slug !== undefined && target === undefined ? hrefToday(href, context) : undefined
  if (today !== undefined) return noteOfLink(today, context)
  const isForeign = target !== undefined && textIn(target.text, language).lang !== undefined
  return isForeign && language === scope.language ? { note: interfaceText(language).inSpanish } : {}
}

/** Whether a guide's page in a language has the part that a link names: one in easy read may lack it. */
function hasPart(
  context: ResolveContext,
  { slug, text }: Pick<GuideEntry, 'slug' | 'text'>,
  { state, language }: Scope,
  fragment: string,
): boolean {
  if (!isVariety(language) || text[language] === undefined || fragment === '' || fragment === '#base-legal') return true
  const easy = context.view.guide(slug)?.text[language]
  if (easy === undefined) return true
  const replaced = context.view
    .overrides(slug, state)
    .some(
      ({ section, op, body }) =>
        `#${section}` === fragment && (op === 'hide' || (op === 'replace' && body[language] === undefined)),
    )
  return !replaced && easy.sections.some(({ key }) => `#${key}` === fragment)
}

/** Where a link leads today that names a piece as it was called before; undefined for every other link. */
function hrefToday(href: string, { view }: TextContext): string | undefined {
  const [, address, rest] = /^(\/[a-z]+\/[a-z0-9-]+\/)(.*)$/.exec(href) ?? []
  const today = address === undefined ? undefined : view.addressToday(address)
  return today && `${today}${rest}`
}

/** Slug of the guide that a link within the site leads to. */
function guideOfLink(href: string): string | undefined {
  return /^\/guias\/([a-z0-9-]+)\//.exec(href)?.[1]
}
