import { describe, expect, it } from 'vitest'
import { requireRenderer } from './renderer.ts'

const whole = {
  render: () => {},
  siteFiles: () => [],
  siteIcons: () => [],
  chartFiles: () => [],
  serviceWorkerFile: () => '',
  alertsToHtml: () => ({}),
  alertScript: () => '',
}

describe('a loaded renderer', () => {
  it('is taken with its parts and no more', () => {
    expect(requireRenderer({ ...whole, other: 1 })).toEqual(whole)
  })

  it.each(Object.keys(whole))('is refused without «%s», by name', (part) => {
    expect(() => requireRenderer({ ...whole, [part]: undefined })).toThrow(
      `Al paquete de los sitios le falta «${part}»: constrúyelo de nuevo.`,
    )
  })
})
