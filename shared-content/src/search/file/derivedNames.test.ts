import { expect, it } from 'vitest'
import { packPath, packSection, unpackPath, unpackSection } from './derivedNames.ts'

it.each([
  ['/glosario/accion-penal/', 'Acción penal', '/glosario/*'],
  ['/en/guias/robo/', 'I was robbed', '/en/guias/robo/'],
  ['/guias/mi-robo/', 'Robo', '/guias/mi-robo/'],
])('an address leaves out what the title tells: %s', (path, title, packed) => {
  expect(packPath(path, title)).toBe(packed)
  expect(unpackPath(packed, title)).toBe(path)
})

it.each([
  ['que-hacer-ahora', 'Qué hacer ahora', '|Qué hacer ahora'],
  ['celular', 'Si te robaron el celular', 'celular|Si te robaron el celular'],
  ['o', 'Robo | asalto', 'o|Robo | asalto'],
])('a section leaves out the key that its title tells: %s', (key, title, packed) => {
  expect(packSection({ key, title })).toBe(packed)
  expect(unpackSection(packed)).toEqual({ key, title })
})
