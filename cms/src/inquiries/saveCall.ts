import { type CallDraft, draftToBody } from './callDraft.ts'

/** What keeps a call from being saved, and the part of the form where that is mended. */
export interface CallFault {
  field: CallField
  message: string
}
export type CallField = 'state' | 'language' | 'role' | 'stage' | 'topic' | 'referrals' | 'note' | 'disposition'

const fields: readonly string[] = ['state', 'language', 'role', 'stage', 'topic', 'referrals', 'note', 'disposition']

/** Saves a call. @param id of the record that is mended. @returns what is wrong with it; nothing once it is saved; undefined where nobody answered. */
export async function saveCall(api: string, draft: CallDraft, id: string | number | undefined): Promise<CallFault[] | undefined> {
  const body = draftToBody(draft, id === undefined ? new Date().toISOString() : undefined)
  const answer = await fetch(`${api}/inquiries${id === undefined ? '' : `/${id}`}?depth=0`, {
    method: id === undefined ? 'POST' : 'PATCH',
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined)
  if (answer === undefined) return undefined
  // What is not read to its end keeps the connection.
  const told = (await answer.json().catch(() => undefined)) as
    | { errors?: { message?: string; data?: { errors?: { path: string; message: string }[] } }[] }
    | undefined
  if (answer.ok) return []
  const [error] = told?.errors ?? []
  if (error === undefined) return undefined
  const faults = error.data?.errors ?? []
  if (faults.length === 0) return [{ field: 'disposition', message: error.message ?? '' }]
  return faults.map(({ path, message }) => ({ field: fieldOf(path), message }))
}

/** Guides that were read out are marked where the topic is chosen; hours have no field. */
function fieldOf(path: string): CallField {
  const [first = ''] = path.split('.')
  if (first === 'guides') return 'topic'
  return fields.includes(first) ? (first as CallField) : 'disposition'
}
