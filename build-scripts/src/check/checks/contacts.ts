import type { CheckedSite, Finding } from '../CheckedSite.ts'
import { type FoundContact, findContacts } from '../findContacts.ts'
import { type ForbiddenText, TextReader } from '../TextReader.ts'

/** What may and may not be published in one site, derived anew from the content. */
export interface ContactRules {
  /** Telephones that somebody checked, as `digitsOf` gives them. */
  phones: ReadonlySet<string>
  /** Outside addresses that may be linked to. */
  urls: ReadonlySet<string>
  /** E-mail addresses that somebody vouches for. */
  emails: ReadonlySet<string>
  /** Sites, the portal among them, where each page may link to its like. */
  elsewhere: ReadonlySet<string>
  /** Texts that may not appear anywhere: places that are confidential, contacts that nobody checked. */
  forbidden: readonly ForbiddenText[]
  /** Sources as they are shown. They may name the address that was read. */
  sources: readonly string[]
}

/**
 * No contact appears that nobody checked, and no confidential place.
 * @param reader that of all sites, which share most of their texts; it looks for what any of them may not show.
 */
export function checkContacts(site: CheckedSite, rules: ContactRules, reader = new TextReader(rules)): Finding[] {
  const sought = soughtIn(site, rules, reader)
  const inPages = site.pages.flatMap((page) =>
    [
      ...page.links.flatMap(({ href }) => problemOfLink({ href, path: page.path, site, rules })),
      ...new Set([...page.parts, ...page.descriptions, ...page.jsonLd].flatMap((text) => problemsOfText(text, rules, sought))),
    ].map((reason) => ({ file: `${site.slug}/${page.file}`, reason })),
  )
  const inSearch = site.searchTexts.flatMap(({ file, text }) =>
    [...new Set(problemsOfText(text, rules, sought))].map((reason) => ({ file: `${site.slug}/${file}`, reason })),
  )
  return [...inPages, ...inSearch]
}

function problemOfLink(input: { href: string; path: string; site: CheckedSite; rules: ContactRules }): string[] {
  const { href, path, site } = input
  const { phones, urls, emails, elsewhere } = input.rules
  const phone = /^(?:tel|sms):(.*)$/.exec(href)?.[1]
  if (phone !== undefined) return phones.has(digitsOf(phone)) ? [] : [`enlaza el teléfono ${phone}, que nadie ha comprobado`]
  if (/^mailto:/.test(href)) {
    // A subject is all that a message may bring with it: no copies, no text.
    const [, address = ''] = /^mailto:([^?]*)(?:\?subject=[^&]*)?$/.exec(href) ?? []
    return emails.has(address) ? [] : [`enlaza el correo ${href.slice(7)}, que no está en el contenido`]
  }
  if (!/^(https?:)?\/\//.test(href) || href === site.origin || href.startsWith(`${site.origin}/`)) return []
  const target = href.replace(/#estados$/, '')
  if (target.endsWith(path) && elsewhere.has(target.slice(0, -path.length))) return []
  return urls.has(target) ? [] : [`enlaza «${href}», que no está comprobada en el contenido`]
}

function problemsOfText(
  text: string,
  rules: ContactRules,
  { reader, sources, forbidden: forbiddenHere, ...shown }: Sought,
): string[] {
  const read = reader.read(text)
  const said = read.sources.filter((source) => sources.has(source)).reduce((rest, source) => rest.replaceAll(source, ' '), text)
  const forbidden = read.forbidden.filter((each) => forbiddenHere.has(each.text) && said.includes(each.text))
  const contacts = (said === text ? read.contacts : findContacts(said)).filter(
    (contact) => !isAllowed(contact, rules, shown) && !forbidden.some(({ text: phrase }) => phrase.includes(contact.text)),
  )
  return [
    ...contacts.map(({ kind, text: contact }) => `muestra ${nouns[kind]} ${contact}, que nadie ha comprobado`),
    ...forbidden.map(({ text: phrase, why }) => `muestra «${phrase}»: ${why}`),
  ]
}

const nouns = { phone: 'el número', email: 'el correo', web: 'la dirección' } satisfies Record<FoundContact['kind'], string>

/** Addresses that a text may show, as `bareAddress` gives them. */
interface ShownAddresses {
  /** With all that lies under them. */
  origins: readonly string[]
  pages: ReadonlySet<string>
}

/** What is looked for in every text of a site. */
interface Sought extends ShownAddresses {
  reader: TextReader
  sources: ReadonlySet<string>
  forbidden: ReadonlySet<string>
}

/** Once for a site: to read each address again for every word of every page is slow. */
function soughtIn(site: CheckedSite, { urls, elsewhere, sources, forbidden }: ContactRules, reader: TextReader): Sought {
  return {
    origins: [site.origin, ...elsewhere, vocabulary].map(bareAddress),
    pages: new Set([...urls].map(bareAddress).flatMap((address) => [address, address.replace(/[/?#].*$/, '')])),
    reader,
    sources: new Set(sources),
    forbidden: new Set(forbidden.map(({ text }) => text)),
  }
}

function isAllowed({ kind, text }: FoundContact, { phones, emails }: ContactRules, { origins, pages }: ShownAddresses): boolean {
  if (kind === 'email') return emails.has(text)
  if (kind === 'phone') return arePhones(text, phones)
  const address = bareAddress(text)
  return pages.has(address) || origins.some((origin) => address === origin || address.startsWith(`${origin}/`))
}

/** Names of the words of structured data. */
const vocabulary = 'https://schema.org'

/** An address as people write it: without scheme, «www.» and the last slash. */
function bareAddress(url: string): string {
  return url
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '')
}

/** Whether a run of digits is an allowed telephone, or several that stand beside one another. */
function arePhones(text: string, phones: ReadonlySet<string>): boolean {
  if (phones.has(digitsOf(text))) return true
  const groups = text
    .trim()
    .split(/[^\d*+]+/)
    .filter((group) => group !== '')
  return groups.some((_group, index) => {
    const [first, rest] = [groups.slice(0, index + 1).join(' '), groups.slice(index + 1).join(' ')]
    return rest !== '' && phones.has(digitsOf(first)) && arePhones(rest, phones)
  })
}

/** What is dialled within Mexico: digits, with their star, without separators and without +52. */
export function digitsOf(phone: string): string {
  return phone.replace(/[^\d*+]/g, '').replace(/^\+52(?=\d{10}$)|^\+/, '')
}
