import { formatDate } from '@justicia/shared-content/interface/formatDate'
import type { ContactLine, OrganizationCard, ResolvedServices } from '@justicia/shared-content/pages/model'
import type { OrganizationRole } from '@justicia/shared-content/schema/organization'
import { attribute, type Html, html } from './html.ts'
import type { TextContext } from './textContext.ts'

/** Who helps: a card an organization, and a plain sentence for each role that nobody is known for. */
export function servicesToHtml({ roles, organizations }: Pick<ResolvedServices, 'roles' | 'organizations'>, context: TextContext): Html {
  const missing = roles.filter((role) => !organizations.some((organization) => organization.role === role))
  return html`${organizations.length > 0 && html`<ul class="cards">${organizations.map((card) => cardToHtml(card, context))}</ul>`}${missing.map((role) => missingToHtml(role, context))}`
}

function cardToHtml(card: OrganizationCard, context: TextContext): Html {
  const { words, directoryHref } = context
  return html`<li class="card"${attribute('id', directoryHref === undefined ? card.slug : undefined)}><p class="role">${words.roles[card.role]}</p><h3${attribute('lang', card.lang)}>${card.name}</h3>${
    card.alternateName !== undefined && html`<p class="quiet"${attribute('lang', card.lang)}>${card.alternateName}</p>`
  }${card.description !== undefined && html`<p${attribute('lang', card.lang)}>${card.description}</p>`}${card.contacts.map((contact) => contactToHtml(contact, context))}${
    card.contacts.length === 0 && html`<p class="quiet">${words.directory.noContact}</p>`
  }${card.pending && pendingToHtml(card, context)}</li>`
}

function contactToHtml({ kind, label, href, checkedOn }: ContactLine, { words, language }: TextContext): Html {
  const { kinds, checkedOn: checked } = words.directory
  const big = kind === 'phone' || kind === 'whatsapp' || kind === 'sms'
  const value = href === undefined ? html`${label}` : html`<a href="${href}">${label}</a>`
  return html`<p class="${big ? 'tel' : 'way'}"><span class="quiet">${kinds[kind]}</span> ${value} <small>${checked(formatDate(checkedOn, language))}</small></p>`
}

function pendingToHtml({ slug, source, sourceUrl }: OrganizationCard, { words, directoryHref }: TextContext): Html {
  const { pending, source: label } = words.directory
  if (directoryHref !== undefined) return html`<p><small><a href="${directoryHref}#${slug}">${pending}</a></small></p>`
  const where = sourceUrl === undefined ? html`${source}` : html`<a href="${sourceUrl}" rel="noopener">${source}</a>`
  return html`<p><small>${pending}. ${label}: ${where}</small></p>`
}

/** A role without anybody: says so, and names the national number that fits. */
function missingToHtml(role: OrganizationRole, { words, place }: TextContext): Html {
  const { none, anonymous, emergency } = words.directory
  return html`<p class="empty">${none(words.roles[role], place)} ${role === 'anonymous_report' ? anonymous : emergency}</p>`
}
