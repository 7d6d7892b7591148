import { describe, expect, it } from 'vitest'
import { inquirySchema } from './inquiry.ts'

const inquiry = {
  channel: 'phone',
  state: '09',
  language: 'es',
  disposition: 'informed',
  role: 'victimas',
  stage: 'complaint',
  topic: 'robo',
  startedAt: '2026-12-03T10:00:00-06:00',
  endedAt: '2026-12-03T10:12:00-06:00',
  guides: [{ guide: 'robo', release: '20261203-1' }],
}
const faultsOf = (changes: object) =>
  (inquirySchema.safeParse({ ...inquiry, ...changes }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  )

describe('an inquiry', () => {
  it('is told by its state, role, stage, topic, end and what was read out', () => {
    expect(faultsOf({})).toEqual([])
  })

  it.each(['name', 'telephone', 'address'])('has no %s', (field) => {
    expect(faultsOf({ [field]: 'x' })).toHaveLength(1)
  })

  it('says who asked about what, unless it was none', () => {
    const bare = { role: undefined, stage: undefined, topic: undefined }
    expect(faultsOf(bare)).toEqual(
      ['role', 'stage', 'topic'].map((field) => `${field}: falta: solo se omite si no fue una consulta`),
    )
    for (const disposition of ['wrong-number', 'silent', 'training']) expect(faultsOf({ ...bare, disposition })).toEqual([])
  })

  it('ends after it began, whatever the zones', () => {
    expect(faultsOf({ endedAt: '2026-12-03T16:12:00Z' })).toEqual([])
    expect(faultsOf({ endedAt: '2026-12-03T10:12:00Z' })).toEqual(['endedAt: debe ser después del comienzo'])
  })

  it('is of one of the 32 states', () => {
    expect(faultsOf({ state: '33' })).toEqual(['state: debe ser la clave del INEGI, de «01» a «32»'])
    expect(faultsOf({ state: '9' })).toHaveLength(1)
  })
})
