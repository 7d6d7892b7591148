import { expect, it } from 'vitest'
import { localizeLinks } from './localizeLinks.ts'

const origins = new Map([['https://jalisco.example', 'http://jalisco.localhost:4321']])

it('points links to other sites at this machine', () => {
  expect(localizeLinks('<a class="x" href="https://jalisco.example/en/">Jalisco</a>', origins)).toBe(
    '<a class="x" href="http://jalisco.localhost:4321/en/">Jalisco</a>',
  )
})

it.each([
  '<link rel="canonical" href="https://jalisco.example/">',
  '<a href="https://jalisco.example.org/">otra</a>',
  '<a href="https://www.diputados.gob.mx/">ley</a>',
  '<p>https://jalisco.example/</p>',
])('leaves %s as it is', (html) => {
  expect(localizeLinks(html, origins)).toBe(html)
})
