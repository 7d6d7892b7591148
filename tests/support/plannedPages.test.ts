import { describe, expect, it } from 'vitest'
import { type Choosable, hardestPages, pageOfEachTemplate } from './plannedPages.ts'

const page = (template: Choosable['template'], path: string, title = 'x', lang = 'es-MX'): Choosable => ({
  template,
  path,
  title,
  lang,
})

describe('a page of each template', () => {
  const pages = [page('home', '/'), page('guide', '/a/'), page('guide', '/b/'), page('guide', '/en/a/', 'x', 'en')]
  const sites = new Map(['uno', 'dos', 'tres'].map((site) => [site, pages]))

  it('is found in every site, in another language and then another page', () => {
    expect(pageOfEachTemplate(sites).get('guide')).toEqual([
      { site: 'uno', path: '/a/' },
      { site: 'dos', path: '/en/a/' },
      { site: 'tres', path: '/b/' },
    ])
    expect(pageOfEachTemplate(sites).get('home')).toHaveLength(3)
  })

  it('is left out where a site has none', () => {
    const portal = [page('portal-home', '/')]
    expect(pageOfEachTemplate(new Map([...sites, ['nacional', portal]])).get('portal-home')).toEqual([
      { site: 'nacional', path: '/' },
    ])
  })
})

describe('the hardest pages', () => {
  it('have the longest word and the longest title', () => {
    const sites = new Map([
      ['uno', [page('term', '/a/', 'Corta'), page('term', '/b/', 'Inconstitucionalidad')]],
      ['dos', [page('term', '/c/', 'Es un muy largo y liso título')]],
    ])
    expect(hardestPages(sites).get('term')).toEqual([
      { site: 'uno', path: '/b/' },
      { site: 'dos', path: '/c/' },
    ])
  })

  it('are one when it is the same', () => {
    expect(hardestPages(new Map([['uno', [page('home', '/')]]])).get('home')).toHaveLength(1)
  })
})
