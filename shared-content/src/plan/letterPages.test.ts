import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readContent } from '../content/readContent.ts'
import type { PageModel, PageModelOf, Template } from '../pages/model.ts'
import { readStates } from '../states.ts'
import { createPlanner } from './createPlanner.ts'

const repository = path.resolve(import.meta.dirname, '../../..')

describe('the pages of letters', () => {
  let pages: PageModel[]
  beforeAll(async () => {
    const content = await readContent(path.join(repository, 'tests/fixtures/content'))
    const states = await readStates(path.join(repository, 'states.json'))
    const images = new Map(content.media.map(({ slug }) => [slug, { sources: [], src: '/x', width: 1, height: 1 }]))
    pages = createPlanner({ content, states, date: '2026-11-21', images }).planSite('jalisco')
  })
  const at = <T extends Template>(template: T, address: string): PageModelOf<T> => {
    const page = pages.find((each): each is PageModelOf<T> => each.template === template && each.path === address)
    if (page === undefined) throw new Error(`there is no ${address}`)
    return page
  }

  it('say who receives it here, and name the articles of each sentence', () => {
    const { body, title } = at('letter', '/escritos/escrito-completo/')
    expect(title).toBe('Escrito completo (Escritos)')
    expect(body.paragraphs[0]).toEqual({
      tick: false,
      pieces: [
        { type: 'text', value: 'Yo, ' },
        {
          type: 'blank',
          key: 'nombre',
          label: 'tu nombre completo',
          example: 'como está en tu identificación',
          lines: 1,
        },
        { type: 'text', value: ', pido lo que sigue:' },
      ],
      basis: expect.stringContaining('artículos 109 (fracción I) y 113'),
    })
    expect(body.services?.roles).toEqual(['prosecutor', 'human_rights'])
    expect(body.legalBasis.map(({ abbreviation }) => abbreviation)).toEqual(['CNPP'])
  })

  it('are in Spanish in every language, and say so', () => {
    const english = at('letter', '/en/escritos/escrito-completo/')
    expect(english).toMatchObject({ indexable: false, body: { fallbackLang: 'es-MX', title: 'Escrito completo' } })
    expect(at('letter', '/escritos/escrito-completo/').body.fallbackLang).toBe(undefined)
    expect(at('letter-index', '/en/escritos/').body.letters).toEqual([
      {
        href: '/en/escritos/escrito-completo/',
        title: 'Escrito completo',
        lang: 'es-MX',
        summary: expect.stringContaining('Un escrito con todo'),
      },
    ])
  })

  it('are led to from their guides, and say that they are urgent', () => {
    expect(at('guide', '/guias/guia-minima/').body.letters).toEqual([
      { href: '/escritos/escrito-completo/', title: 'Escrito completo' },
    ])
    expect(at('letter', '/escritos/escrito-completo/').body.urgent).toBe(true)
  })
})
