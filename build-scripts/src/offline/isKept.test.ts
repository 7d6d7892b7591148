import type { PageModel } from '@justicia/shared-content/pages/model'
import { expect, it } from 'vitest'
import { isKept } from './isKept.ts'

const page = (template: string, body = {}) => ({ template, body }) as unknown as PageModel

it('keeps guides and letters when they are urgent', () => {
  for (const template of ['guide', 'letter']) {
    expect(isKept(page(template, { urgent: true })), template).toBe(true)
    expect(isKept(page(template, { urgent: false })), template).toBe(false)
  }
})

it('keeps the guides on a day on which to be somewhere, and no word of their name', () => {
  for (const slug of ['me-llego-un-citatorio', 'soy-testigo'])
    expect(isKept(page('guide', { urgent: false, slug })), slug).toBe(true)
  expect(isKept(page('term', { urgent: false, slug: 'soy-testigo' }))).toBe(false)
})

it('keeps the doors of a site, and no list, whatever it says', () => {
  expect(['home', 'portal-home', 'directory', 'offline'].map((template) => isKept(page(template)))).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(isKept(page('letter-index', { urgent: true }))).toBe(false)
})
