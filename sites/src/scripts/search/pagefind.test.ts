import { describe, expect, it } from 'vitest'
import { findPages, type Pagefind } from './pagefind.ts'

const page = (id: string) => ({ id, data: async () => ({ url: `/${id}/`, meta: {} }) })

/** An index that gives the pages with a phrase by their addresses, as Pagefind does. */
const index = {
  search: async (query, options) => {
    if (options?.filters.name === 'me robaron') return { results: [page('robo')] }
    if (options !== undefined) return { results: [] }
    if (query === '"Me robaron"') return { results: ['acta', 'fraude', 'robo'].map(page) }
    if (query === 'Me robaron') return { results: ['fraude', 'otra', 'acta', 'robo'].map(page) }
    return { results: [page(String(query))] }
  },
} satisfies Pagefind

const idsOf = async (query: string) => (await findPages(index, query)).map(({ id }) => id)

describe('findPages', () => {
  it.each(['"Me robaron"', ' «Me robaron» ', '“Me robaron”'])(
    '%s: the page of that name first, then by weight',
    async (query) => {
      expect(await idsOf(query)).toEqual(['robo', 'fraude', 'acta'])
    },
  )

  it('puts a page that has what was typed as one of its names before what weighs more', async () => {
    expect(await idsOf(' me Robaron')).toEqual(['robo', ' me Robaron'])
  })

  it('leaves what has no quotes around it as it is', async () => {
    expect(await idsOf('el "acta')).toEqual(['el "acta'])
  })
})
