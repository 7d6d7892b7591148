import type { LanguageKey } from '../languages.ts'
import type { CallStrip, DirectoryBody, OrganizationCard, ResolvedServices } from '../pages/model.ts'
import type { Organization } from '../schema/organization.ts'
import { namesGuides, nationwideRoles, type OrganizationRole, organizationRoles } from '../vocabulary/organizationRoles.ts'
import { callStrip } from './callStrip.ts'
import { organizationToCard } from './organizationCard.ts'
import { type ResolveContext, remember, type Scope } from './ResolveContext.ts'
import { federalGuides, federalRoles, mapRole, parallelRoles } from './rolesBesideStates.ts'
import { gapsOfRole } from './serviceGaps.ts'

/** What asks for services. */
export interface Asking {
  /** Slug of the guide that asks, or that an outcome leads to; undefined where there is none. */
  guide: string | undefined
  /** The Federation alone decides what is asked for, as in an amparo. */
  federal?: boolean | undefined
}

/**
 * Organizations of one role that a state's reader may turn to: the state's own, or the national ones where the
 * state has none that may be shown. A state's institution stands in for the national one, except in roles that both
 * fill (`rolesBesideStates.ts`); of those who answer anybody, the ones with a contact come first. A civil organization
 * serves its own public, so it is shown only where its `guides` name the guide that asks.
 */
export function servicesOf(
  context: ResolveContext,
  role: OrganizationRole,
  scope: Scope,
  { guide, federal = false }: Asking,
): OrganizationCard[] {
  const { state, language } = scope
  const cards = (from: string | undefined) =>
    cardsOf(
      context,
      context.view.organizations(role, from).filter((organization) => servesReadersOf(organization, guide)),
      from,
      language,
    )
  const isFederal = (federal || (guide !== undefined && federalGuides.has(guide))) && federalRoles.has(role)
  const own = state === undefined || isFederal ? [] : cards(state)
  if (own.length > 0 && !nationwideRoles.has(role) && !parallelRoles.has(role)) return own
  const all = [...own, ...cards(undefined)]
  return nationwideRoles.has(role) ? all.toSorted((a, b) => reachOf(b) - reachOf(a)) : all
}

/**
 * Whom to call before anything else: those of some roles who serve the readers of a guide, as `servicesOf` gives them.
 * @param urgent life or freedom is at stake.
 */
export function stripOf(
  context: ResolveContext,
  roles: readonly OrganizationRole[],
  scope: Scope,
  { urgent, ...asking }: Asking & { urgent: boolean },
): CallStrip {
  return callStrip({ roles, urgent, servicesOf: (role) => servicesOf(context, role, scope, asking) })
}

/** The whole directory: for each role, the state's organizations and then the national ones. */
export function directoryOf(context: ResolveContext, scope: Scope): DirectoryBody['roles'] {
  const { state, language } = scope
  const cards = (role: OrganizationRole, from: string | undefined) =>
    cardsOf(context, context.view.organizations(role, from), from, language)
  return organizationRoles.map((role) => {
    const organizations = [...(state === undefined ? [] : cards(role, state)), ...cards(role, undefined)]
    return { role, organizations, ...gapsOfRole(role, organizations, { ofState: state !== undefined }) }
  })
}

function cardsOf(
  context: ResolveContext,
  organizations: readonly Organization[],
  from: string | undefined,
  language: LanguageKey,
): OrganizationCard[] {
  const scope = from === undefined ? 'national' : 'state'
  return organizations.map((organization) =>
    remember(context, 'cards', organization, `${scope} ${language}`, () =>
      organizationToCard(organization, scope, language, context.view.date),
    ),
  )
}

/** Whom readers can look for on their map, as a list of services says it. */
export function onMap(roles: readonly OrganizationRole[]): Pick<ResolvedServices, 'onMap'> {
  const role = mapRole(roles)
  return role === undefined ? {} : { onMap: role }
}

/** How easily somebody is reached: by a call, in another way, or not yet. */
function reachOf({ contacts }: OrganizationCard): number {
  return contacts.some(({ kind }) => kind === 'phone') ? 2 : contacts.length > 0 ? 1 : 0
}

/** Institutions serve everybody; a civil organization and a help line, the readers of the guides that they name. */
function servesReadersOf({ role, guides }: Organization, guide: string | undefined): boolean {
  return !namesGuides(role) || (guide !== undefined && guides.includes(guide))
}
