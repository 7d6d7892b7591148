import { formatDate } from '@justicia/shared-content/interface/formatDate'
import { type LanguageKey, languageOf, sourceLanguage } from '@justicia/shared-content/languages'
import type { ContactLine, OrganizationCard, ResolvedServices } from '@justicia/shared-content/pages/model'
import { nationwideRoles } from '@justicia/shared-content/resolve/rolesBesideStates'
import type { OrganizationRole } from '@justicia/shared-content/schema/organization'
import { attribute, type Html, html } from './html.ts'
import type { TextContext } from './textContext.ts'

/** Roles that no state fills itself: that only national services answer for them is no gap. */
const nationalRoles: readonly OrganizationRole[] = [
  'emergency',
  'anonymous_report',
  'interpreters',
  'anti_discrimination',
  'journalist_protection',
  'crisis_support',
]

/**
 * Who helps: a card an organization, and a plain sentence for each role that nobody is known for. A state's directory
 * also says where only the national ones are known.
 */
export function servicesToHtml(
  { roles, organizations }: Pick<ResolvedServices, 'roles' | 'organizations'>,
  context: TextContext,
): Html {
  const missing = roles.filter(
    (role) =>
      !organizations.some((organization) => organization.role === role) &&
      // Civil organizations serve few guides: that none of them serves this one is no gap where somebody else helps.
      !(role === 'civil_society' && organizations.length > 0),
  )
  const silent = context.inDirectory ? [] : roles.filter((role) => lacksContact(role, organizations))
  const hasCivil = organizations.some(({ role }) => role === 'civil_society')
  return html`${onlyNationalToHtml(roles, organizations, context)}${organizations.length > 0 && html`<ul class="cards">${organizations.map((card) => cardToHtml(card, context))}</ul>`}${hasCivil && html`<p class="quiet">${context.words.directory.civilCost}</p>`}${silent.length > 0 && silentToHtml(silent, context)}${missing.map((role) => missingToHtml(role, context))}`
}

function cardToHtml(card: OrganizationCard, context: TextContext): Html {
  const { words, language, inDirectory, ofState } = context
  const { nationalToo, checkedOn } = words.directory
  const dates = new Set(card.contacts.map((contact) => contact.checkedOn))
  // One date for all of them is said once.
  const [commonDate] = dates.size === 1 ? dates : []
  const labels = [
    // In the directory, the role is the heading above.
    !inDirectory && words.roles[card.role],
    ofState && card.scope === 'national' && nationalToo,
  ].filter((label) => label !== false)
  return html`<li class="card">${
    labels.length > 0 && html`<p class="role">${labels.join(' · ')}</p>`
  }<h3${attribute('lang', card.lang)}>${card.name}</h3>${
    card.alternateName !== undefined &&
    html`<p class="quiet"${attribute('lang', card.alternateNameLang)}>${card.alternateName}</p>`
  }${card.description !== undefined && html`<p${attribute('lang', card.descriptionLang)}>${card.description}</p>`}${card.contacts.map(
    (contact) => contactToHtml(contact, commonDate === undefined, context),
  )}${commonDate !== undefined && html`<p><small>${checkedOn(formatDate(commonDate, language))}</small></p>`}${pendingToHtml(card, context)}</li>`
}

function contactToHtml(
  { kind, label, href, lang, note, noteLang, checkedOn }: ContactLine,
  dated: boolean,
  { words, language }: TextContext,
): Html {
  const { kinds, checkedOn: checked } = words.directory
  const big = kind === 'phone' || kind === 'whatsapp' || kind === 'sms'
  // An address or a number, on a page that runs from right to left.
  const own = languageOf(language).dir === 'rtl' ? html`<bdi>${label}</bdi>` : label
  const text = lang === undefined ? html`${own}` : html`<span lang="${lang}">${own}</span>`
  const value = href === undefined ? text : html`<a href="${href}">${own}</a>`
  return html`<p class="${big ? 'tel' : 'via'}"><span class="quiet">${kinds[kind]}</span> ${value}${note !== undefined && html` <span${attribute('lang', noteLang)}>${note}</span>`}${dated && html` <small>${checked(formatDate(checkedOn, language))}</small>`}</p>`
}

/** Sources are named in Spanish. */
function sourceLang(language: LanguageKey): string | undefined {
  return language === sourceLanguage ? undefined : languageOf(sourceLanguage).tag
}

/** Where a name was found that tells a reader nothing, and vouches for nothing: only editors see it. */
const ofTheTrade = /\bgithub\b|\brepositorios?\b/i

/** What nobody has checked yet; the directory also says where it was read. */
function pendingToHtml(
  { pending, contacts, source, sourceUrl }: OrganizationCard,
  { words, language, inDirectory }: TextContext,
): Html | false {
  const { pendingName, pendingContact, pendingBoth, source: label } = words.directory
  if (!pending && contacts.length > 0) return false
  const what = !pending ? pendingContact : contacts.length === 0 ? pendingBoth : pendingName
  if (!inDirectory || ofTheTrade.test(source)) return html`<p><small>${what}</small></p>`
  const sourceLabel = sourceUrl === undefined ? html`${label}` : html`<a href="${sourceUrl}">${label}</a>`
  return html`<details><summary>${what}</summary><p>${sourceLabel}: <span${attribute('lang', sourceLang(language))}>${source}</span></p></details>`
}

/** What a state's directory says above cards that are all national, though a state has its own. */
function onlyNationalToHtml(
  roles: readonly OrganizationRole[],
  organizations: readonly OrganizationCard[],
  { words, place, ofState, inDirectory }: TextContext,
): Html[] {
  if (!ofState || !inDirectory) return []
  return roles
    .filter((role) => !nationalRoles.includes(role))
    .filter((role) => {
      const cards = organizations.filter((card) => card.role === role)
      return cards.length > 0 && cards.every((card) => card.scope === 'national')
    })
    .map(
      (role) => html`<p class="empty">${words.directory.none(words.roles[role], place)} ${words.directory.insteadNational}</p>`,
    )
}

/** Roles for which the advice is to turn to another institution, which may be as hard to reach. */
const namesAnother: ReadonlySet<OrganizationRole> = new Set([
  'human_rights',
  'anti_discrimination',
  'journalist_protection',
  'civil_society',
])

/**
 * Whether somebody of a role cannot be reached by a contact that was checked. Who answers anybody is reached through any
 * of them; elsewhere another institution's telephone is of no use: the federal defender's, where the crime is the state's.
 */
function lacksContact(role: OrganizationRole, organizations: readonly OrganizationCard[]): boolean {
  const cards = organizations.filter((card) => card.role === role)
  const isSilent = ({ contacts }: OrganizationCard) => contacts.length === 0
  return cards.length > 0 && (nationwideRoles.has(role) ? cards.every(isSilent) : cards.some(isSilent))
}

/** Names alone help nobody today: what to do in the meantime. */
function silentToHtml(roles: readonly OrganizationRole[], { words }: TextContext): Html | false {
  const { noContact, instead } = words.directory
  const advice = new Set(roles.filter((role) => !namesAnother.has(role)).map((role) => instead[role]))
  return (
    advice.size > 0 &&
    html`<p class="quiet">${noContact}</p><ul class="quiet">${[...advice].map((each) => html`<li>${each}</li>`)}</ul>`
  )
}

/** A role without anybody: says so, and what else to do. */
function missingToHtml(role: OrganizationRole, { words, place }: TextContext): Html {
  return html`<p class="empty">${words.directory.none(words.roles[role], place)} ${words.directory.instead[role]}</p>`
}
