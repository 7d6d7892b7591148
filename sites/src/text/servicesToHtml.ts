import { languageOf } from '@justicia/shared-content/languages'
import type { ContactLine, OrganizationCard, ResolvedServices, ServiceGap } from '@justicia/shared-content/pages/model'
import type { OrganizationRole } from '@justicia/shared-content/vocabulary/organizationRoles'
import { isSafeNumber } from '@justicia/shared-content/vocabulary/safeNumbers'
import { attribute, type Html, html, phraseToHtml } from './html.ts'
import { provenancesToText } from './provenancesToText.ts'
import type { TextContext } from './textContext.ts'

/**
 * Who helps: a card for each organization that can be reached, one fold that names the others and says how to find them,
 * and a plain sentence for each role that nobody is known for. A state's directory also says where only the national
 * ones are known.
 */
export function servicesToHtml(
  { organizations, onMap, gaps = [] }: Pick<ResolvedServices, 'organizations' | 'onMap' | 'gaps'>,
  context: TextContext,
): Html {
  const { words, place } = context
  const rolesOf = (kind: ServiceGap['kind']) => gaps.flatMap((gap) => (gap.kind === kind ? [gap.role] : []))
  const none = (role: OrganizationRole, instead: string) =>
    html`<p class="empty">${words.directory.none({ role: words.roles[role], place })} ${instead}</p>`
  const reached = organizations.filter(({ contacts }) => contacts.length > 0)
  const silent = organizations.filter(({ contacts }) => contacts.length === 0)
  const advice = [...new Set(rolesOf('no-contact').map((role) => words.directory.instead[role]))]
  const hasCivil = organizations.some(({ role }) => role === 'civil_society')
  return html`${rolesOf('only-national').map((role) => none(role, words.directory.insteadNational))}${reached.length > 0 && html`<ul class="cards">${reached.map((card) => cardToHtml(card, context))}</ul>`}${silent.length > 0 && silentToHtml({ silent, onMap }, context)}${advice.length > 0 && html`<ul class="quiet">${advice.map((each) => html`<li>${each}</li>`)}</ul>`}${hasCivil && html`<p class="quiet">${words.directory.civilCost}</p>`}${rolesOf('nobody').map((role) => none(role, words.directory.instead[role]))}`
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
  }<h3${attribute('lang', card.name.lang)}>${card.name.text}</h3>${
    card.alternateName !== undefined &&
    html`<p class="quiet"${attribute('lang', card.alternateName.lang)}>${card.alternateName.text}</p>`
  }${card.description !== undefined && html`<p${attribute('lang', card.description.lang)}>${card.description.text}</p>`}${card.contacts.map(
    (contact) => contactToHtml(contact, context),
  )}${said !== '' && html`<p><small>${said}</small></p>`}${card.pending && html`<p><small>${pendingName}</small></p>`}</li>`
}

function contactToHtml({ kind, label, href, lang, note }: ContactLine, { words, language }: TextContext): Html {
  const { kinds } = words.directory
  const big = kind === 'phone' || kind === 'whatsapp' || kind === 'sms'
  // An address or a number, on a page that runs from right to left.
  const own = languageOf(language).dir === 'rtl' ? html`<bdi>${label}</bdi>` : label
  const text = lang === undefined ? html`${own}` : html`<span lang="${lang}">${own}</span>`
  const value = href === undefined ? text : html`<a href="${href}">${own}</a>`
  return html`<p class="${big ? 'tel' : 'via'}"><span class="quiet">${kinds[kind]}</span> ${value}${note !== undefined && html` <span${attribute('lang', note.lang)}>${note.text}</span>`}</p>`
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
  return html`<details class="silent"><summary>${summary({ count: silent.length, place })}</summary><p class="quiet">${silentHelp}${query !== undefined && html` <a href="${`geo:0,0?q=${encodeURIComponent(query)}`}">${look({ query })}</a>`}</p><ul>${silent.map(
    (card) =>
      html`<li>${phraseToHtml(card.name)}${card.description !== undefined && html`: ${phraseToHtml(card.description)}`}</li>`,
  )}</ul></details>`
}
