import { editableStates, type Holder, hasRole, type Role } from '../access/roles.ts'

/** How the legal review of a document stands. */
export const reviewStandings = ['draft', 'in-review', 'remarks', 'approved'] as const
export type ReviewStanding = (typeof reviewStandings)[number]

/** A step from one standing to another, and who takes it. */
export interface ReviewMove {
  from: readonly ReviewStanding[]
  to: ReviewStanding
  /** A state editor takes it in the own states only, all others everywhere. */
  roles: readonly Role[]
  /** Not by an account that wrote the text since it was last signed. */
  notOwn: boolean
  needsReason: boolean
}

const editors: readonly Role[] = ['admin', 'national-editor', 'state-editor']

/** Every step there is. The server, the buttons of the form and the tests all read this table. */
export const reviewMoves = {
  ask: { from: ['draft', 'remarks'], to: 'in-review', roles: editors, notOwn: false, needsReason: false },
  recall: { from: ['in-review'], to: 'draft', roles: editors, notOwn: false, needsReason: false },
  remark: { from: ['in-review'], to: 'remarks', roles: ['reviewer'], notOwn: true, needsReason: true },
  approve: { from: ['draft', 'in-review', 'remarks'], to: 'approved', roles: ['reviewer'], notOwn: true, needsReason: false },
  revoke: { from: ['approved'], to: 'remarks', roles: ['reviewer'], notOwn: false, needsReason: true },
  urgent: {
    from: ['draft', 'in-review', 'remarks'],
    to: 'in-review',
    roles: ['admin', 'publisher'],
    notOwn: false,
    needsReason: true,
  },
} as const satisfies Record<string, ReviewMove>

export type ReviewMoveName = keyof typeof reviewMoves
export const reviewMoveNames = Object.keys(reviewMoves) as ReviewMoveName[]

/** What stands in the way of a step: that the account has no right to it, that the text is its own, or where it stands. */
export type MoveFault = 'account' | 'own' | 'standing'

/**
 * What keeps an account from a step, if anything does.
 * @param state of the document; undefined for one of the whole country.
 */
export function moveFault(
  name: ReviewMoveName,
  at: { user: Holder | null | undefined; state: string | undefined; standing: ReviewStanding; isOwn: boolean },
): MoveFault | undefined {
  const move: ReviewMove = reviewMoves[name]
  const { user, state, standing, isOwn } = at
  const everywhere = move.roles.filter((role) => role !== 'state-editor')
  const inState = move.roles.includes('state-editor') && state !== undefined && editableStates(user).includes(state)
  if (!hasRole(user, ...everywhere) && !inState) return 'account'
  if (!move.from.includes(standing)) return 'standing'
  return move.notOwn && isOwn ? 'own' : undefined
}
