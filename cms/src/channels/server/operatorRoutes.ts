import { mayRead, type Staff } from '@justicia/shared-content/channels/decide'
import { operatorRequests } from '@justicia/shared-content/channels/protocol'
import { isFreeFor, type Presence } from '@justicia/shared-content/channels/queue'
import { Hono } from 'hono'
import type { ChannelContext } from './ChannelContext.ts'
import { ChannelError } from './ChannelError.ts'
import { streamResponse } from './EventStream.ts'
import { presenceLasts } from './presence.ts'
import { readBody } from './requests.ts'

export interface OperatorVariables {
  staff: Staff
  address: string
}

/** What operators and supervisors may do, with the session of the CMS: in the states of their account, and in no other. */
export function operatorRoutes(context: ChannelContext): Hono<{ Variables: OperatorVariables }> {
  const { bus, desk, limits, now, operators } = context
  const routes = new Hono<{ Variables: OperatorVariables }>()

  routes.use(async (c, next) => {
    const staff = await context.authenticate(c.req.raw.headers)
    if (staff === undefined) {
      await limits.take('request', c.get('address'))
      throw new ChannelError('no-session')
    }
    if (staff.states.length === 0) throw new ChannelError('not-allowed')
    await limits.take('operator', staff.account)
    c.set('staff', staff)
    await next()
  })

  routes.on(['GET', 'POST'], '/stream', (c) => {
    const { headers } = c.req.raw
    return streamResponse(operators.open(c.get('staff'), () => context.authenticate(headers)))
  })

  routes.post('/presence', async (c) => {
    const { isGone = false, ...said } = await readBody(c.req.raw, operatorRequests.presence)
    const presence: Presence = { ...c.get('staff'), ...said, isFree: said.isFree && !isGone }
    await bus.setPresence({ ...presence, until: isGone ? now() - 1 : now() + presenceLasts })
    return c.json({})
  })

  routes.post('/join', async (c) => {
    const by = c.get('staff')
    const { conversation } = await readBody(c.req.raw, operatorRequests.join)
    if (conversation !== undefined) {
      requireRoom(context, by, conversation)
      return c.json({ conversation, ...(await desk.do(conversation, { do: 'join', by })) })
    }
    // Another may take it first: then it is the one after it.
    for (;;) {
      await desk.reload()
      const presence = desk.presences().find(({ account }) => account === by.account)
      if (presence === undefined) throw new ChannelError('not-allowed')
      const next = desk.nextFor({ ...presence, ...by })
      if (next === undefined) return c.json({})
      try {
        return c.json({ conversation: next, ...(await desk.do(next, { do: 'join', by })) })
      } catch (error) {
        if (!(error instanceof ChannelError) || !['taken', 'ended', 'unknown'].includes(error.code)) throw error
      }
    }
  })

  routes.post('/say', async (c) => {
    const { conversation, ...message } = await readBody(c.req.raw, operatorRequests.say)
    return c.json(await desk.do(conversation, { do: 'answer', by: c.get('staff'), ...message }))
  })

  routes.post('/share', async (c) => {
    const { conversation, ...guide } = await readBody(c.req.raw, operatorRequests.share)
    return c.json(await desk.do(conversation, { do: 'share', by: c.get('staff'), ...guide }))
  })

  routes.post('/note', async (c) => {
    const { conversation, ...note } = await readBody(c.req.raw, operatorRequests.note)
    return c.json(await desk.do(conversation, { do: 'note', by: c.get('staff'), ...note }))
  })

  routes.post('/typing', async (c) => {
    const { conversation } = await readBody(c.req.raw, operatorRequests.typing)
    const head = desk.heads.get(conversation)
    if (head === undefined || !mayRead(head, c.get('staff'))) throw new ChannelError('unknown')
    await bus.typing(conversation, 'operator')
    return c.json({})
  })

  routes.post('/transfer', async (c) => {
    const { conversation, ...to } = await readBody(c.req.raw, operatorRequests.transfer)
    if (![...context.stateOfOrigin.values()].includes(to.state)) throw new ChannelError('malformed')
    return c.json(await desk.do(conversation, { do: 'transfer', by: c.get('staff'), ...to }))
  })

  routes.post('/close', async (c) => {
    const { conversation } = await readBody(c.req.raw, operatorRequests.close)
    return c.json(await desk.do(conversation, { do: 'close', by: c.get('staff') }))
  })

  routes.post('/read', async (c) => {
    const { after: seq, afterNote: note, conversation } = await readBody(c.req.raw, operatorRequests.read)
    const { head } = await bus.look(conversation)
    if (head === undefined || !mayRead(head, c.get('staff'))) throw new ChannelError('unknown')
    return c.json({ entries: await bus.read(conversation, { seq, note }) })
  })

  return routes
}

/**
 * Supervisors take over what they must; an operator takes a chat only while they are free for its state and language.
 * @throws {ChannelError} `busy`. Of what they may not know of, nothing is said here.
 */
function requireRoom({ desk }: ChannelContext, by: Staff, conversation: string): void {
  const head = desk.heads.get(conversation)
  const isTheirs = head?.status === 'open' && head.operator === by.account
  if (head === undefined || by.isSupervisor || isTheirs || !by.states.includes(head.state)) return
  const presence = desk.presences().find(({ account }) => account === by.account)
  const open = desk.openByAccount().get(by.account) ?? 0
  if (presence === undefined || !isFreeFor({ ...presence, ...by }, open, head)) throw new ChannelError('busy')
}
