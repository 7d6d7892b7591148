import { chatNotice } from '@justicia/shared-content/channels/chatNotice'
import { openStatus } from '@justicia/shared-content/channels/hours'
import { citizenRequests, lastSeqSchema } from '@justicia/shared-content/channels/protocol'
import { Hono } from 'hono'
import type { ChannelContext } from './ChannelContext.ts'
import { ChannelError } from './ChannelError.ts'
import { streamResponse } from './EventStream.ts'
import { conversationOf, readBody } from './requests.ts'

/** What is known of a request before it is answered. */
export interface CitizenVariables {
  /** Slug of the state on whose site it was made. */
  state: string
  address: string
}

/** What citizens may do, from the site of a state. Each request but the first shows the token of its conversation. */
export function citizenRoutes(context: ChannelContext): Hono<{ Variables: CitizenVariables }> {
  const { bus, citizens, desk, hours, limits, now } = context
  const routes = new Hono<{ Variables: CitizenVariables }>()

  /** The conversation that a request may speak in. Whoever guesses soon may guess no more. */
  const known = async (request: Request, address: string): Promise<string> => {
    const conversation = conversationOf(request)
    if (desk.heads.has(conversation)) return conversation
    await limits.check('miss', address)
    const { head } = await bus.look(conversation)
    if (head !== undefined) return conversation
    await limits.take('miss', address)
    throw new ChannelError('unknown')
  }

  routes.post('/status', async (c) => {
    const state = c.get('state')
    const { language } = await readBody(c.req.raw, citizenRequests.status)
    const status = openStatus(hours.get(state), new Date(now()))
    return c.json({ ...status, isFree: status.open && desk.isAnybodyFree({ state, language }), notice: chatNotice })
  })

  routes.post('/open', async (c) => {
    const conversation = conversationOf(c.req.raw)
    const { consent, language, topic, urgent } = await readBody(c.req.raw, citizenRequests.open)
    if (consent !== chatNotice) throw new ChannelError('consent')
    const state = c.get('state')
    const { head } = await bus.look(conversation)
    // Opening once more is asking whether it was opened.
    if (head === undefined) {
      await limits.take('open', c.get('address'))
      if (desk.heads.size >= context.mostConversations) throw new ChannelError('crowded', { after: 60 })
      const { open } = openStatus(hours.get(state), new Date(now()))
      if (!open || !desk.isAnybodyFree({ state, language })) throw new ChannelError('closed')
    }
    const about = { ...(topic === undefined ? {} : { topic }), ...(urgent === undefined ? {} : { urgent }) }
    return c.json(await desk.do(conversation, { do: 'open', state, language, consent, ...about }))
  })

  routes.post('/say', async (c) => {
    const conversation = await known(c.req.raw, c.get('address'))
    await limits.take('say', conversation)
    const { id, text, urgent } = await readBody(c.req.raw, citizenRequests.say)
    return c.json(await desk.do(conversation, { do: 'say', id, text, ...(urgent === undefined ? {} : { urgent }) }))
  })

  routes.post('/typing', async (c) => {
    const conversation = await known(c.req.raw, c.get('address'))
    await limits.take('other', conversation)
    await readBody(c.req.raw, citizenRequests.typing)
    await bus.typing(conversation, 'citizen')
    return c.json({})
  })

  routes.post('/forget', async (c) => {
    // Whoever leaves is never held back, nor told whether there was anything.
    const conversation = conversationOf(c.req.raw)
    await bus.forget(conversation)
    await limits.forget(conversation)
    return c.json({})
  })

  routes.on(['GET', 'POST'], '/stream', async (c) => {
    const conversation = await known(c.req.raw, c.get('address'))
    await limits.take('other', conversation)
    const last = lastSeqSchema.safeParse(c.req.header('last-event-id') ?? '0')
    if (!last.success) throw new ChannelError('malformed')
    if (citizens.size >= context.mostConnections) throw new ChannelError('crowded', { after: 30 })
    return streamResponse(citizens.open(conversation, last.data))
  })

  return routes
}
