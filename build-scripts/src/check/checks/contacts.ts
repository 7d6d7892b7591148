import type { CheckedSite, Finding } from '../CheckedSite.ts'

/** What may and may not be published in one site, derived anew from the content. */
export interface ContactRules {
  /** Digits of the telephones that somebody checked. */
  phones: ReadonlySet<string>
  /** Outside addresses that may be linked to. */
  urls: ReadonlySet<string>
  /** Sites of the neighbours: each page may link to its like there. */
  neighbours: ReadonlySet<string>
  /** Texts that may not appear anywhere: places that are confidential, contacts that nobody checked. */
  forbidden: readonly { text: string; why: string }[]
  /** Sources as they are shown: they may name the address that a statement was read at. */
  sources: readonly string[]
}

/** No contact appears that nobody checked, and no confidential place. */
export function checkContacts(site: CheckedSite, rules: ContactRules): Finding[] {
  const inPages = site.pages.flatMap((page) =>
    [
      ...page.links.flatMap(({ href }) => problemOfLink({ href, path: page.path, site, rules })),
      ...problemsOfText(page.text, rules),
      ...page.jsonLd.flatMap((text) => problemsOfText(text, rules)),
    ].map((reason) => ({ file: `${site.slug}/${page.file}`, reason })),
  )
  const inSearch = site.searchTexts.flatMap(({ file, text }) =>
    problemsOfText(text, rules).map((reason) => ({ file: `${site.slug}/${file}`, reason })),
  )
  return [...inPages, ...inSearch]
}

function problemOfLink(input: { href: string; path: string; site: CheckedSite; rules: ContactRules }): string[] {
  const { href, path, site } = input
  const { phones, urls, neighbours } = input.rules
  const phone = /^(?:tel|sms):(.*)$/.exec(href)?.[1]
  if (phone !== undefined) return phones.has(digitsOf(phone)) ? [] : [`enlaza el teléfono ${phone}, que nadie ha comprobado`]
  if (/^mailto:/.test(href)) return [`enlaza el correo ${href.slice(7)}, que no está en el contenido`]
  if (!/^(https?:)?\/\//.test(href) || href === site.origin || href.startsWith(`${site.origin}/`)) return []
  if (href.endsWith(path) && neighbours.has(href.slice(0, -path.length))) return []
  return urls.has(href) ? [] : [`enlaza «${href}», que no está comprobada en el contenido`]
}

/** Seven digits or more, perhaps in groups: a telephone or something that looks like one. */
const phoneLike = /(?<![\d\p{L}/.:#_-])\+?\(?\d(?:[ ()-]{0,2}\d){6,13}(?![\d\p{L}-])/gu
/** Dates and spans of years look like telephones. */
const dateLike = /^(\d{4}-\d{2}-\d{2}|\d{2}-\d{2}-\d{4}|(19|20)\d{2}-(19|20)\d{2})$/

function problemsOfText(text: string, rules: ContactRules): string[] {
  const phones = (text.match(phoneLike) ?? []).filter((found) => !dateLike.test(found.trim()))
  return [
    ...new Set([
      ...phones
        .filter((phone) => !rules.phones.has(digitsOf(phone)))
        .map((phone) => `muestra el número ${phone.trim()}, que nadie ha comprobado`),
      ...rules.forbidden
        .filter(({ text: phrase }) => text.includes(phrase) && withoutSources(text, rules).includes(phrase))
        .map(({ text: phrase, why }) => `muestra «${phrase}»: ${why}`),
    ]),
  ]
}

function withoutSources(text: string, { sources }: ContactRules): string {
  return sources.reduce((rest, source) => rest.replaceAll(source, ' '), text)
}

/** Digits as dialled within Mexico: without separators and without the country code. */
export function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^52(?=\d{10}$)/, '')
}
