import { expect, it } from 'vitest'
import { canonicalName } from './canonicalName.ts'

it.each([
  ['IMG_2345.jpg', 'img-2345.jpg'],
  ['foto 1.png', 'foto-1.png'],
  ['México (ñandú).PNG', 'mexico-nandu.png'],
  ['../../fuera.webp', 'fuera.webp'],
  ['a\u202egnp.jpg', 'a-gnp.jpg'],
  ['IMG.JPEG', 'img.jpg'],
  ['...png', 'imagen.png'],
  ['que-hacer--2.jpeg', 'que-hacer--2.jpeg'],
  [`${'x'.repeat(200)}.png`, `${'x'.repeat(80)}.png`],
])('%s is stored as %s', (given, stored) => {
  expect(canonicalName(given)).toBe(stored)
})
