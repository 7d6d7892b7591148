import { describe, expect, it } from 'vitest'
import { type ConsoleAction, type ConsoleState, emptyConsole, nextConsole, toLeft, typedIn } from './consoleState.ts'
import { isTheirTurn, othersIn, ownIn, unreadIn, waitingIn } from './consoleViews.ts'
import type { Entry, ShownHead } from './streamEvent.ts'

const [one, two, three] = ['a', 'b', 'c'].map((sign) => sign.repeat(43)) as [string, string, string]
const head = (more: Partial<ShownHead> = {}): ShownHead => ({
  ...{ state: 'jalisco', language: 'es', status: 'waiting', since: 1000, at: 1000, isMine: false },
  ...more,
})
const mine = head({ status: 'open', isMine: true, topic: 'robo' })
const opened: Entry = { kind: 'opened', seq: 1, at: 1, state: 'jalisco', language: 'es', consent: '2026-12-03' }
const said = (seq: number, by: 'citizen' | 'operator', text: string): Entry => ({
  ...{ kind: 'said', seq, at: seq, by, text },
  id: String(seq).padStart(22, 'm'),
})
const happen = (state: ConsoleState, ...actions: ConsoleAction[]) => actions.reduce(nextConsole, state)
const tellHead = (conversation: string, told: ShownHead): ConsoleAction => ({
  ...{ do: 'hear', now: 5 },
  event: { kind: 'head', conversation, head: told },
})
const tell = (conversation: string, entry: Entry): ConsoleAction => ({
  ...{ do: 'hear', now: 5 },
  event: { kind: 'entry', conversation, entry },
})
const ready: ConsoleAction = { do: 'hear', now: 5, event: { kind: 'ready' } }
const forgotten = (conversation: string): ConsoleAction => ({ do: 'hear', now: 5, event: { kind: 'forgotten', conversation } })
const wordsOf = (state: ConsoleState) => JSON.stringify([state.conversations, state.outbox, state.typed])

const talking = happen(
  emptyConsole,
  { do: 'line', line: 'open' },
  tellHead(one, mine),
  tell(one, opened),
  tell(one, said(2, 'citizen', 'hola')),
  ready,
)

describe('a console', () => {
  it('shows who waits, danger first, and whom the operator answers', () => {
    const state = happen(talking, tellHead(two, head({ since: 500 })), tellHead(three, head({ since: 900, urgent: true })))
    expect(waitingIn(state).map(({ id }) => id)).toEqual([three, two])
    expect(ownIn(state).map(({ id }) => id)).toEqual([one])
    expect(othersIn(happen(state, tellHead(two, head({ status: 'open' })))).map(({ id }) => id)).toEqual([two])
  })

  it('marks what was not looked at, of the citizen alone', () => {
    expect(unreadIn(talking, one)).toBe(1)
    const seen = happen(talking, { do: 'select', conversation: one })
    expect(unreadIn(seen, one)).toBe(0)
    const answered = happen(seen, tell(one, said(3, 'operator', 'dime')), tell(one, said(4, 'citizen', 'es que')))
    expect(unreadIn(answered, one)).toBe(1)
    expect(isTheirTurn(answered, one)).toBe(false)
    expect(isTheirTurn(happen(seen, tell(one, said(3, 'operator', 'dime'))), one)).toBe(true)
  })

  it('puts entries together in any order, and however often they come', () => {
    const late = happen(
      talking,
      tell(one, said(4, 'citizen', 'b')),
      tell(one, said(3, 'citizen', 'a')),
      tell(one, said(4, 'citizen', 'b')),
    )
    expect(late.conversations[one]?.events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
  })

  it('keeps what is sent in sight until it is in the conversation', () => {
    const id = 'x'.repeat(22)
    const sent = happen(
      talking,
      { do: 'type', conversation: one, field: 'say', text: 'dime' },
      { do: 'type', conversation: one, field: 'note', text: 'llora' },
      { do: 'send', sending: { conversation: one, id, kind: 'say', text: 'dime' } },
    )
    expect(sent.outbox).toHaveLength(1)
    expect(typedIn(sent, one)).toEqual({ say: '', note: 'llora' })
    const refused = happen(sent, { do: 'refuse', id, code: 'full' })
    expect(refused.outbox).toMatchObject([{ id, refused: 'full' }])
    expect(happen(refused, { do: 'withdraw', id }).outbox).toEqual([])
    const back = happen(sent, tell(one, { kind: 'said', seq: 3, at: 3, id, by: 'operator', text: 'dime' }))
    expect(back.outbox).toEqual([])
  })

  it('leaves no word of a conversation that the citizen has left, and what an inquiry is noted of', () => {
    const state = happen(
      talking,
      { do: 'type', conversation: one, field: 'say', text: 'cuidado' },
      { do: 'send', sending: { conversation: one, id: 'y'.repeat(22), kind: 'say', text: 'espera' } },
      tell(one, { kind: 'shared', seq: 3, at: 3, id: 'z'.repeat(22), guide: 'robo', release: 'r1' }),
      forgotten(one),
    )
    expect(wordsOf(state)).not.toMatch(/hola|cuidado|espera/)
    expect(state.left[one]).toEqual({
      ...{ state: 'jalisco', language: 'es', since: 1000, topic: 'robo', guides: [{ guide: 'robo', release: 'r1' }] },
    })
    expect(ownIn(state).map(({ id }) => id)).toEqual([one])
    expect(ownIn(happen(state, { do: 'noted', conversation: one }))).toEqual([])
  })

  it('asks for no inquiry of what is noted, nor of what somebody else answers', () => {
    const noted = happen(talking, { do: 'noted', conversation: one }, tellHead(one, { ...mine, status: 'ended' }))
    expect(ownIn(noted)).toEqual([])
    expect(happen(noted, forgotten(one)).left).toEqual({})
    expect(happen(emptyConsole, tellHead(two, head()), forgotten(two)).left).toEqual({})
  })

  it('asks for none of what was closed from another window, which noted it, and for one after silence', () => {
    const ended = { ...mine, status: 'ended' as const }
    const closed = happen(talking, tell(one, { kind: 'ended', seq: 3, at: 3, by: 'operator' }), tellHead(one, ended))
    expect([ownIn(closed), happen(closed, forgotten(one)).left]).toEqual([[], {}])
    const idle = happen(talking, tell(one, { kind: 'ended', seq: 3, at: 3, by: 'idle' }), tellHead(one, ended))
    expect(ownIn(idle).map(({ id }) => id)).toEqual([one])
    expect(Object.keys(happen(idle, forgotten(one)).left)).toEqual([one])
  })

  it('forgets what was said in a conversation that was handed on, and says so to who looks at it', () => {
    const state = happen(talking, { do: 'select', conversation: one }, tellHead(one, head({ status: 'transferred' })))
    expect(wordsOf(state)).not.toContain('hola')
    expect(state.lost).toEqual([one])
    expect(happen(state, { do: 'select', conversation: undefined }).lost).toEqual([])
    const away = happen(talking, {
      ...{ do: 'hear', now: 5 },
      event: { kind: 'forgotten', conversation: one, isHandedOn: true },
    })
    expect([away.left, ownIn(away), wordsOf(away).includes('hola')]).toEqual([{}, [], false])
    // Nothing that comes late brings it back to where it is not known.
    expect(happen(talking, forgotten(one), tell(one, said(3, 'citizen', 'tarde'))).conversations[one]).toBeUndefined()
  })

  it('connected again, drops what ended in the meantime and keeps what is typed', () => {
    const before = happen(talking, tellHead(two, head()), { do: 'type', conversation: one, field: 'say', text: 'a medias' })
    const again = happen(before, { do: 'line', line: 'lost' }, { do: 'line', line: 'open' }, tellHead(one, mine))
    expect(Object.keys(again.heads)).toEqual([one, two])
    const told = happen(again, ready)
    expect(Object.keys(told.heads)).toEqual([one])
    expect(typedIn(told, one).say).toBe('a medias')
  })

  it('knows who is at work until they go', () => {
    const person = { account: '7', capacity: 3, isFree: true, languages: ['es'], states: ['jalisco'], until: 100 }
    const here = happen(emptyConsole, { do: 'hear', now: 5, event: { kind: 'presence', person } })
    expect(here.people['7']).toEqual(person)
    expect(happen(here, { do: 'hear', now: 6, event: { kind: 'presence', person: { ...person, until: 5 } } }).people).toEqual({})
  })
})

it('of a chat that was handed on from another state, guides that were shared before are none of its site', () => {
  const share = (seq: number, release: string): Entry => ({
    ...{ kind: 'shared', seq, at: seq, guide: 'robo', release },
    id: String(seq).padStart(22, 's'),
  })
  const moved: Entry = { kind: 'transferred', seq: 3, at: 3, state: 'puebla', language: 'es' }
  const state = happen(
    emptyConsole,
    tellHead(one, { ...mine, state: 'puebla' }),
    ...[opened, share(2, 'r1'), moved, share(4, 'r2'), share(5, 'r2')].map((each) => tell(one, each)),
  )
  expect(toLeft(mine, state.conversations[one]).guides).toEqual([{ guide: 'robo', release: 'r2' }])
})
