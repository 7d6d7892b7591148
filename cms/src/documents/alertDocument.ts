import { type LanguageKey, languageKeys } from '@justicia/shared-content/languages'
import type { Alert, AlertText } from '@justicia/shared-content/schema/alert'
import { instantSchema } from '@justicia/shared-content/values/instants'
import type { OrganizationRole } from '@justicia/shared-content/vocabulary/organizationRoles'
import type { Severity } from '@justicia/shared-content/vocabulary/severities'
import type { Localized } from './localized.ts'
import { present } from './present.ts'
import type { DocumentId, Maybe, Publishable } from './stored.ts'

export interface StoredAlert extends Publishable {
  state: string
  slug: string
  severity: Severity
  from: string | Date
  until: string | Date
  states?: Maybe<string[]>
  guide?: Maybe<DocumentId>
  roles?: Maybe<OrganizationRole[]>
  source?: Maybe<string>
  source_url?: Maybe<string>
  title?: Localized<string>
  text?: Localized<string>
}

/**
 * What an alert says in one language, as Payload takes it. `state` is a slug or `nacional`, `idOf` gives the id of a guide
 * that is stored.
 */
export function alertToData(
  alert: Alert,
  language: LanguageKey,
  { state, idOf }: { state: string; idOf: (guide: string) => DocumentId },
) {
  const { slug, severity, from, until, states, guide, roles, source, source_url } = alert
  const text = alert.text[language]
  return {
    state,
    slug,
    severity,
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
    states,
    guide: guide === undefined ? null : idOf(guide),
    roles,
    source: source ?? null,
    source_url: source_url ?? null,
    title: text?.title ?? null,
    text: text?.text ?? null,
  }
}

/**
 * The alert that a stored document is. `slugOf` names the guides that may be spoken of: another is left out. A language
 * belongs to it once it has anything.
 */
export function storedToAlert(stored: StoredAlert, slugOf: (id: DocumentId) => string | undefined): Alert {
  const { slug, severity, from, until, states, guide, roles, source, source_url } = stored
  const text: Record<LanguageKey, AlertText> = {}
  for (const language of languageKeys) {
    const [title, said] = [stored.title?.[language] ?? '', stored.text?.[language] ?? '']
    if (language === 'es' || title !== '' || said !== '') text[language] = { title, text: said }
  }
  return present({
    slug,
    severity,
    from: toInstant(from),
    until: toInstant(until),
    states: states ?? [],
    guide: guide === undefined || guide === null ? undefined : slugOf(guide),
    roles: roles ?? [],
    source: source || undefined,
    source_url: source_url || undefined,
    text,
  }) as Alert
}

/** The natural key of an alert: states may call theirs alike. */
export function alertReference({ state, slug }: Record<string, unknown>): string | undefined {
  return typeof state === 'string' && typeof slug === 'string' && slug !== '' ? `${state}/${slug}` : undefined
}

/** What is no moment is told where the schema is asked. */
function toInstant(stored: string | Date): string {
  const text = stored instanceof Date ? stored.toISOString() : String(stored ?? '')
  return instantSchema.safeParse(text).data ?? text
}
