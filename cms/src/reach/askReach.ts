import type { Reach, ReachAnswer } from './readReach.ts'

/** What was answered last: whoever publishes what they were just told of need not wait for it again. */
let last: { draft: string; reach: Reach; at: number } | undefined

/** Milliseconds for which an answer holds: others publish meanwhile. */
const holds = 60_000

/** What the server said of this very draft a moment ago, if it was asked. */
export function lastReach(draft: string): Reach | undefined {
  return last?.draft === draft && Date.now() - last.at < holds ? last.reach : undefined
}

/** Asks the server what a draft would change; `failed` when there is no answer. */
export async function askReach(api: string, draft: string, signal: AbortSignal): Promise<ReachAnswer | 'failed'> {
  try {
    const answer = await fetch(`${api}/reach`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: draft,
      signal,
    })
    if (!answer.ok) return 'failed'
    const reach = (await answer.json()) as ReachAnswer
    if ('pages' in reach) last = { draft, reach, at: Date.now() }
    return reach
  } catch {
    return 'failed'
  }
}
