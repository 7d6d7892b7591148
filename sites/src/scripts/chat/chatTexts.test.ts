import { newConversation, receive } from '@justicia/shared-content/channels/conversation'
import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import { describe, expect, it } from 'vitest'
import { eventReader } from './readEvents.ts'
import { statusText } from './statusText.ts'
import { whenOpen } from './whenOpen.ts'

const words = interfaceText('es').chat.live
const inJalisco = { words, zone: 'America/Mexico_City', language: 'es-MX', notice: '2026-12-03' }
const open = { open: true, isFree: true, notice: '2026-12-03' }

describe('whenOpen', () => {
  it('offers to write only where a person is free, and says until when by the state’s clock', () => {
    expect(whenOpen({ ...open, until: '2026-12-03T21:00:00Z' }, inJalisco)).toEqual({
      text: expect.stringMatching(/^Ahora contesta una persona, hasta las 3:00\sp\.m\.\.$/),
      isOpen: true,
    })
    expect(whenOpen({ ...open, isFree: false }, inJalisco)).toEqual({ text: words.busy, isOpen: false })
  })

  it('says when it opens, where that is known', () => {
    const closed = { open: false, isFree: false, notice: '2026-12-03' }
    expect(whenOpen({ ...closed, next: '2026-12-07T15:00:00Z' }, inJalisco).text).toMatch(
      /^Ahora está cerrado\. Abre: lunes,? 7 de diciembre/,
    )
    expect(whenOpen(closed, inJalisco)).toEqual({ text: words.shut, isOpen: false })
  })

  it('does not open on another privacy notice than the one that the page says', () => {
    expect(whenOpen({ ...open, notice: '2027-01-01' }, inJalisco)).toEqual({ text: words.stale, isOpen: false })
  })

  it.each([[undefined], [{}], [{ open: 'sí' as never }]])('promises nobody where the answer is %j', (status) => {
    expect(whenOpen(status, inJalisco)).toEqual({ text: words.unknown, isOpen: false })
  })
})

describe('statusText', () => {
  const waits = receive(newConversation, {
    kind: 'opened',
    seq: 1,
    at: 1,
    state: 'jalisco',
    language: 'es',
    consent: '2026-12-03',
  })
  const line = { connection: 'on', conversation: waits, queue: undefined, refused: undefined } as const

  it('says the place in the queue, and the wait only where it is known', () => {
    expect(statusText(line, words)).toBe(words.waiting)
    expect(statusText({ ...line, queue: { ahead: 0 } }, words)).toBe(words.next)
    expect(statusText({ ...line, queue: { ahead: 1 } }, words)).toContain('espera 1 persona')
    expect(statusText({ ...line, queue: { ahead: 3, minutes: 10 } }, words)).toMatch(/esperan 3 personas.*aproximada: 10 minutos/)
  })

  it('says what matters most first: that there is none, that it has ended, that the line is cut', () => {
    expect(statusText({ ...line, connection: 'gone' }, words)).toBe(words.goneAway)
    expect(statusText({ ...line, connection: 'lost' }, words)).toBe(words.lost)
    const ended = receive(waits, { kind: 'ended', seq: 2, at: 2, by: 'idle' })
    expect(statusText({ ...line, conversation: ended, connection: 'lost' }, words)).toBe(words.idle)
  })
})

describe('eventReader', () => {
  it('gives whole events, wherever the stream was cut', () => {
    const text = ':\n\nid: 1\nevent: entry\ndata: {"a":"á\\n\\n"}\n\nevent: typing\ndata: {}\n\n'
    const read = eventReader()
    expect([...text].flatMap((sign) => read(sign))).toEqual([
      { event: 'entry', data: { a: 'á\n\n' } },
      { event: 'typing', data: {} },
    ])
  })
})
