import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTarget } from './openTarget.ts'

const open = (name: string | undefined) => openTarget(name, { env: {}, domainOf: (slug) => `${slug}.example` })

describe('openTarget', () => {
  it('opens a folder', () => {
    expect(open('dir:srv/sitios').name).toBe(`dir:${path.resolve('srv/sitios')}`)
  })

  it.each([
    [undefined, 'Falta decir dónde: --target=<destino>. Hay: dir:<carpeta>'],
    ['ftp:x', 'No existe el destino «ftp:x». Hay: dir:<carpeta>'],
    ['dir', 'No existe el destino «dir». Hay: dir:<carpeta>'],
    ['dir:', 'No existe el destino «dir:». Hay: dir:<carpeta>'],
  ])('refuses %s and says what there is', (name, message) => {
    expect(() => open(name)).toThrow(message)
  })
})
