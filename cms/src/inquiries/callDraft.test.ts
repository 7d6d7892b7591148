import { inquirySchema } from '@justicia/shared-content/channels/inquiry'
import { expect, it } from 'vitest'
import { blankDraft, type CallDraft, draftToBody, hasContent, missingIn } from './callDraft.ts'
import { toInquiryInput } from './storedInquiry.ts'

const began = '2026-12-03T10:00:00.000Z'
const blank = blankDraft('jalisco', began)
const whole: CallDraft = { ...blank, role: 'victimas', stage: 'none', topic: 'robo', disposition: 'informed' }

it('a new call has nothing to lose, and lacks what an inquiry says', () => {
  expect(hasContent(blank)).toBe(false)
  expect(missingIn(blank)).toEqual(['role', 'topic', 'stage', 'disposition'])
  expect(hasContent({ ...blank, note: 'x' })).toBe(true)
  expect(missingIn(whole)).toEqual([])
})

it('of a wrong number nothing more is asked', () => {
  expect(missingIn({ ...blank, disposition: 'wrong-number' })).toEqual([])
})

it('what is sent is what the schema takes, with nothing else', () => {
  const states = [{ slug: 'jalisco', inegi: '14' }] as never
  const bodies = [
    draftToBody(whole, '2026-12-03T10:05:00.000Z'),
    draftToBody({ ...blank, disposition: 'silent', note: ' ' }, began),
  ]
  for (const body of bodies) expect(inquirySchema.safeParse(toInquiryInput(body, states)).error?.issues ?? []).toEqual([])
  expect(draftToBody(whole)).not.toHaveProperty('startedAt')
})
