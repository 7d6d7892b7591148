import { languageOf } from '@justicia/shared-content/languages'
import type { ContactLine, OrganizationCard, ResolvedServices } from '@justicia/shared-content/pages/model'
import { namesGuides, nationwideRoles, type OrganizationRole } from '@justicia/shared-content/vocabulary/organizationRoles'
import { isSafeNumber } from '@justicia/shared-content/vocabulary/safeNumbers'
import { attribute, type Html, html, wordsToHtml } from './html.ts'
import { provenancesToText } from './provenancesToText.ts'
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
 * Who helps: a card for each organization that can be reached, one fold that names the others and says how to find them,
 * and a plain sentence for each role that nobody is known for. A state's directory also says where only the national
 * ones are known.
 */
export function servicesToHtml(
  { roles, organizations, onMap }: Pick<ResolvedServices, 'roles' | 'organizations' | 'onMap'>,
  context: TextContext,
): Html {
  const missing = roles.filter(
    (role) =>
      !organizations.some((organization) => organization.role === role) &&
      // Civil organizations and help lines serve few guides: that none serves this one is no gap where somebody else helps.
      !(namesGuides(role) && organizations.length > 0),
  )
  const reached = organizations.filter(({ contacts }) => contacts.length > 0)
  const silent = organizations.filter(({ contacts }) => contacts.length === 0)
  const hasCivil = organizations.some(({ role }) => role === 'civil_society')
  return html`${onlyNationalToHtml(roles, organizations, context)}${reached.length > 0 && html`<ul class="cards">${reached.map((card) => cardToHtml(card, context))}</ul>`}${silent.length > 0 && silentToHtml({ silent, onMap }, context)}${!context.inDirectory && meanwhileToHtml(roles, organizations, context)}${hasCivil && html`<p class="quiet">${context.words.directory.civilCost}</p>`}${missing.map((role) => missingToHtml(role, context))}`
}

function cardToHtml(card: OrganizationCard, context: TextContext): Html {
  const { words, inDirectory, ofState } = context
  const { nationalToo, pendingName } = words.directory
  const labels = [
    // In the directory, the role is the heading above.
    !inDirectory && words.roles[card.role],
    ofState && card.scope === 'national' && nationalToo,
  ].filter((label) => label !== false)
  const said = provenancesToText(
    card.contacts.filter(({ label }) => !isSafeNumber(label)),
    context,
  )
  return html`<li class="card">${
    labels.length > 0 && html`<p class="role">${labels.join(' · ')}</p>`
  }<h3${attribute('lang', card.lang)}>${card.name}</h3>${
    card.alternateName !== undefined &&
    html`<p class="quiet"${attribute('lang', card.alternateNameLang)}>${card.alternateName}</p>`
  }${card.description !== undefined && html`<p${attribute('lang', card.descriptionLang)}>${card.description}</p>`}${card.contacts.map(
    (contact) => contactToHtml(contact, context),
  )}${said !== '' && html`<p><small>${said}</small></p>`}${card.pending && html`<p><small>${pendingName}</small></p>`}</li>`
}

function contactToHtml({ kind, label, href, lang, note, noteLang }: ContactLine, { words, language }: TextContext): Html {
  const { kinds } = words.directory
  const big = kind === 'phone' || kind === 'whatsapp' || kind === 'sms'
  // An address or a number, on a page that runs from right to left.
  const own = languageOf(language).dir === 'rtl' ? html`<bdi>${label}</bdi>` : label
  const text = lang === undefined ? html`${own}` : html`<span lang="${lang}">${own}</span>`
  const value = href === undefined ? text : html`<a href="${href}">${own}</a>`
  return html`<p class="${big ? 'tel' : 'via'}"><span class="quiet">${kinds[kind]}</span> ${value}${note !== undefined && html` <span${attribute('lang', noteLang)}>${note}</span>`}</p>`
}

/**
 * Names alone help nobody today: they are folded into one line, with what each is for and how to find it. The phone's own
 * map is asked only where `onMap` names somebody.
 */
function silentToHtml(
  { silent, onMap }: { silent: readonly OrganizationCard[]; onMap: OrganizationRole | undefined },
  { words, place }: TextContext,
): Html {
  const { silent: summary, silentHelp, onMap: look, mapQueries } = words.directory
  const query = silent.some(({ role }) => role === onMap) ? mapQueries[onMap as OrganizationRole] : undefined
  return html`<details class="silent"><summary>${summary(silent.length, place)}</summary><p class="quiet">${silentHelp}${query !== undefined && html` <a href="${`geo:0,0?q=${encodeURIComponent(query)}`}">${look(query)}</a>`}</p><ul>${silent.map(
    (card) =>
      html`<li>${wordsToHtml(card.name, card.lang)}${card.description !== undefined && html`: ${wordsToHtml(card.description, card.descriptionLang)}`}</li>`,
  )}</ul></details>`
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
 * Whether somebody of a role cannot be reached. Who answers anybody is reached through any of them; elsewhere another
 * institution's telephone is of no use: the federal defender's, where the crime is the state's.
 */
function lacksContact(role: OrganizationRole, organizations: readonly OrganizationCard[]): boolean {
  const cards = organizations.filter((card) => card.role === role)
  const isSilent = ({ contacts }: OrganizationCard) => contacts.length === 0
  return cards.length > 0 && (nationwideRoles.has(role) ? cards.every(isSilent) : cards.some(isSilent))
}

/** What to do where somebody of a role cannot be reached. */
function meanwhileToHtml(
  roles: readonly OrganizationRole[],
  organizations: readonly OrganizationCard[],
  { words }: TextContext,
): Html | false {
  const lacking = roles.filter((role) => lacksContact(role, organizations) && !namesAnother.has(role))
  const advice = new Set(lacking.map((role) => words.directory.instead[role]))
  return advice.size > 0 && html`<ul class="quiet">${[...advice].map((each) => html`<li>${each}</li>`)}</ul>`
}

/** A role without anybody: says so, and what else to do. */
function missingToHtml(role: OrganizationRole, { words, place }: TextContext): Html {
  return html`<p class="empty">${words.directory.none(words.roles[role], place)} ${words.directory.instead[role]}</p>`
}
