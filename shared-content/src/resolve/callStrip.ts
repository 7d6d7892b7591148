import type { CallLine, CallStrip, ContactLine, OrganizationCard } from '../pages/model.ts'
import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'
import { nationwideRoles } from '../vocabulary/organizationRoles.ts'

/** More would hide the first step. */
const mostCalls = 6

/** Roles that the whole country is called for by one number. */
const emergencyRoles: readonly OrganizationRole[] = ['emergency', 'anonymous_report']

/** Roles whose national institutions answer for federal crimes alone: they take no call that a state's would. */
const federalOnly: ReadonlySet<OrganizationRole> = new Set(['prosecutor'])

/**
 * Whom to call before the first step, and nobody else: one number an institution, in the order of the roles, 911 first.
 * A state's lines come first, then national ones where the state has none or they answer anybody, then those of a single
 * municipality. A number is told once.
 * @param roles that the page asks for, in its order.
 * @param servicesOf who serves the page's readers in a role.
 * @param urgent life or freedom is at stake: there is always somebody to call.
 */
export function callStrip(input: {
  roles: readonly OrganizationRole[]
  servicesOf: (role: OrganizationRole) => readonly OrganizationCard[]
  urgent: boolean
}): CallStrip {
  const { roles, servicesOf, urgent } = input
  const linesOf = (role: OrganizationRole) => rolesLines(role, servicesOf(role))
  const first = emergencyRoles.filter((role) => roles.includes(role))
  const calls = once([...first, ...roles.filter((role) => !emergencyRoles.includes(role))].flatMap(linesOf)).slice(0, mostCalls)
  return { calls: calls.length === 0 && urgent ? linesOf('emergency') : calls }
}

function rolesLines(role: OrganizationRole, cards: readonly OrganizationCard[]): CallLine[] {
  const lines = cards.flatMap((card) => lineOf(card).map((line) => ({ line, isLocal: isLocal(card) })))
  const own = lines.filter(({ line, isLocal: local }) => line.scope === 'state' && !local)
  const national = federalOnly.has(role) ? [] : lines.filter(({ line }) => line.scope === 'national')
  const local = lines.filter(({ isLocal: each }) => each)
  const shown = [...own, ...(own.length === 0 || nationwideRoles.has(role) ? national : []), ...local]
  return shown.map(({ line }) => line)
}

/** The number of an institution: one to speak with goes before one to write to. */
function lineOf({ name, scope, contacts }: OrganizationCard): CallLine[] {
  const number = contacts.find(({ kind }) => kind === 'phone') ?? contacts.find(({ kind }) => kind === 'whatsapp')
  const hours = contacts.find(({ kind }) => kind === 'schedule')
  if (number === undefined) return []
  return [
    {
      ...number,
      name,
      ...(hours === undefined ? {} : { hours: { text: hours.label, ...(hours.lang === undefined ? {} : { lang: hours.lang }) } }),
      scope,
    },
  ]
}

/** A line of one municipality says so in its name. */
function isLocal({ name }: OrganizationCard): boolean {
  return /\(municipal\)|municipio|municipal\b/i.test(name.text)
}

function once<T extends Pick<ContactLine, 'label'>>(lines: readonly T[]): T[] {
  const digits = (line: T) => line.label.replace(/\s/g, '')
  return lines.filter((line, index) => lines.findIndex((other) => digits(other) === digits(line)) === index)
}
