import { type ErrorCode, errorAnswerSchema, type OperatorRequest } from '@justicia/shared-content/channels/protocol'

/** What the channels answered: what was asked for, or why not; `offline` where nobody answered at all. */
export type ChannelAnswer =
  | { ok: true; body: Record<string, unknown> }
  | { ok: false; code: ErrorCode | 'offline' /** Seconds. */; after?: number }
export type AskChannels = (request: OperatorRequest, body: object) => Promise<ChannelAnswer>

/** Milliseconds after which a request that was not answered is given up. */
const patience = 20_000

/** Asks the channels through the CMS. Never rejects. @param api root of the CMS's interface. */
export function channelsAsker(api: string): AskChannels {
  return async (request, body) => {
    try {
      const answer = await fetch(`${api}/channels/${request}`, {
        ...{ method: 'POST', credentials: 'include', headers: { 'content-type': 'application/json' } },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(patience),
      })
      const told = (await answer.json()) as Record<string, unknown>
      return answer.ok ? { ok: true, body: told } : refusalOf(told)
    } catch {
      return { ok: false, code: 'offline' }
    }
  }
}

/** Why something was refused. What is no answer of the channels comes from something between. */
export function refusalOf(told: unknown): Extract<ChannelAnswer, { ok: false }> {
  const { data } = errorAnswerSchema.safeParse(told)
  if (data === undefined) return { ok: false, code: 'unavailable' }
  return { ok: false, code: data.error, ...(data.after === undefined ? {} : { after: data.after }) }
}
