import { languageOf } from '@justicia/shared-content/languages'
import type { SiteModel } from '@justicia/shared-content/pages/model'

/** Months from the build until the file must be renewed; RFC 9116 recommends less than a year. */
const validMonths = 11

/**
 * `.well-known/security.txt` (RFC 9116). It expires on the first day of the eleventh month after `date`, so that
 * builds of the same month give the same bytes.
 */
export function securityText(input: { site: Pick<SiteModel, 'origin' | 'languages'>; date: string }): string {
  const { origin, languages: keys } = input.site
  const tags = keys.map((key) => languageOf(key).tag.split('-')[0])
  return [
    `Contact: ${origin}/acerca/seguridad/`,
    `Expires: ${expiry(input.date)}`,
    `Preferred-Languages: ${tags.join(', ')}`,
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n')
}

function expiry(date: string): string {
  const [year, month] = date.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, month - 1 + validMonths, 1)).toISOString().replace('.000', '')
}
