import { describe, expect, it } from 'vitest'
import { alertFileSchema, isCurrent } from './alert.ts'

const alert = {
  severity: 'danger',
  from: '2026-12-01T08:00-06:00',
  until: '2026-12-02T08:00-06:00',
  title: 'Hay bloqueos en las carreteras',
  text: 'No salgas hoy si no es urgente, y llama al 911 si estás en peligro.',
}
const faultOf = (changes: object) => alertFileSchema.safeParse({ ...alert, ...changes }).error?.issues[0]

describe('an alert', () => {
  it('says what happens and what to do; a short number that the whole country knows is a word', () => {
    expect(alertFileSchema.parse(alert)).toMatchObject({ states: [], roles: [] })
    expect(faultOf({ title: 'El 5 de diciembre de 2026 cierran a las 14:00' })).toBeUndefined()
  })

  it.each(['Llama al 33 1234 5678 hoy mismo.', 'Llama al (33) 1234-5678 hoy mismo.', 'Marca 800-123-4567 si te pasa.'])(
    'names no telephone, and says where it comes from: %s',
    (text) => expect(faultOf({ text })).toMatchObject({ path: ['text'], message: expect.stringContaining('directorio') }),
  )

  it.each(['Lee más en www.ejemplo.mx hoy.', 'Entra a https://ejemplo.mx y lee.', 'Escribe a ayuda@ejemplo.mx hoy.'])(
    'names no address: %s',
    (text) => expect(faultOf({ text })?.message).toContain('fuente'),
  )

  it('ends after it begins, and says whose an address is', () => {
    expect(faultOf({ until: alert.from })).toMatchObject({ path: ['until'] })
    expect(faultOf({ source_url: 'https://www.gob.mx/' })).toMatchObject({ path: ['source'] })
    expect(faultOf({ roles: ['emergency', 'prosecutor', 'judiciary'] })?.message).toContain('dos como máximo')
  })

  it('is shown from its first moment to its last, which it is not shown at', () => {
    const at = (moment: string) => isCurrent(alert, new Date(moment))
    expect(['2026-12-01T13:59:59Z', '2026-12-01T14:00:00Z', '2026-12-02T13:59:59Z', '2026-12-02T14:00:00Z'].map(at)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})
