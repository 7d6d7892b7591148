import { describe, expect, it } from 'vitest'
import { channelLimits } from './limits.ts'
import { citizenRequests, conversationTokenSchema, operatorRequests } from './protocol.ts'

const id = 'AbCdEfGhIjKlMnOpQrSt-_'

describe('what a citizen sends', () => {
  it.each([
    ['a message', { id, text: 'Hola' }, true],
    ['one that says who it is from', { id, text: 'Hola', by: 'operator' }, false],
    ['one without a text', { id, text: ' \n ' }, false],
    ['one of signs that nobody sees', { id, text: '\u0000\u0007' }, false],
    ['one with another’s place', { id, text: 'Hola', seq: 3 }, false],
    ['one that cannot be told apart', { id: '1', text: 'Hola' }, false],
    ['one that is too long', { id, text: 'a'.repeat(channelLimits.text + 1) }, false],
    ['one of the longest', { id, text: 'a'.repeat(channelLimits.text) }, true],
  ])('%s', (_, body, expected) => {
    expect(citizenRequests.say.safeParse(body).success).toBe(expected)
  })

  it('is text, as it was written', () => {
    const text = '<img src=x onerror=alert(1)>\n\t{{x}} ‮'
    expect(citizenRequests.say.parse({ id, text: ` ${text}\u001b[2J ` }).text).toBe(`${text}[2J`)
    expect(citizenRequests.say.parse({ id, text: 'a\ud800' }).text).toBe('a\ufffd')
  })

  it('says to which notice somebody agreed', () => {
    expect(citizenRequests.open.safeParse({ language: 'es' }).success).toBe(false)
    expect(citizenRequests.open.safeParse({ language: 'es', consent: 'sí' }).success).toBe(false)
    expect(citizenRequests.open.safeParse({ language: 'es', consent: '2026-12-01' }).success).toBe(true)
  })
})

it.each(['', 'a', 'a'.repeat(42), `${'a'.repeat(42)}=`, 'a'.repeat(44)])('«%s» is no token', (token) => {
  expect(conversationTokenSchema.safeParse(token).success).toBe(false)
})

it('an operator says no more than is asked', () => {
  const conversation = 'c'.repeat(43)
  expect(operatorRequests.close.safeParse({ conversation }).success).toBe(true)
  expect(operatorRequests.close.safeParse({ conversation, account: '2' }).success).toBe(false)
  expect(operatorRequests.presence.safeParse({ isFree: true, languages: ['es'], capacity: 2, states: ['puebla'] }).success).toBe(
    false,
  )
})
