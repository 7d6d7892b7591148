import type { PageModel } from '@justicia/shared-content/pages/model'
import { expect, it } from 'vitest'
import { isKept, keptPages } from './isKept.ts'

const page = (template: string, body = {}) => ({ template, body }) as unknown as PageModel

it('keeps guides and letters when they are urgent', () => {
  for (const template of ['guide', 'letter']) {
    expect(isKept(page(template, { urgent: true })), template).toBe(true)
    expect(isKept(page(template, { urgent: false })), template).toBe(false)
  }
})

it('keeps the guides that say so, whatever they are called, and no word', () => {
  expect(isKept(page('guide', { urgent: false, keptOffline: true, slug: 'juicio-oral' }))).toBe(true)
  expect(isKept(page('guide', { urgent: false, keptOffline: false, slug: 'soy-testigo' }))).toBe(false)
  expect(isKept(page('term', { keptOffline: true }))).toBe(false)
})

it('keeps the doors of a site, and no list, whatever it says', () => {
  expect(['home', 'portal-home', 'directory', 'search', 'offline'].map((template) => isKept(page(template)))).toEqual([
    true,
    true,
    true,
    true,
    true,
  ])
  expect(isKept(page('letter-index', { urgent: true }))).toBe(false)
})

it('keeps the guides that a danger card leads to, in each of their versions', () => {
  const guide = (path: string, slug: string) => ({ ...page('guide', { urgent: false, slug }), path })
  const search = page('search', { dangerCards: [{ guide: { href: '/guias/amenazas/#que-hacer-ahora', title: 'Amenazas' } }] })
  const pages = [
    guide('/guias/amenazas/', 'amenazas'),
    guide('/facil/guias/amenazas/', 'amenazas'),
    guide('/guias/juicio-oral/', 'juicio-oral'),
    { ...search, path: '/buscar/' },
  ]
  expect(keptPages(pages).map(({ path }) => path)).toEqual(['/guias/amenazas/', '/facil/guias/amenazas/', '/buscar/'])
})
