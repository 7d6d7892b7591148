import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readContent } from '../../content/readContent.ts'
import type { PageModel } from '../../pages/model.ts'
import { createPlanner } from '../../plan/createPlanner.ts'
import { readStates } from '../../states.ts'
import { answerSource } from './answerSource.ts'

const repository = path.resolve(import.meta.dirname, '../../../..')

let pages: PageModel[]
beforeAll(async () => {
  const content = await readContent(path.join(repository, 'tests/build/fixture/content'))
  const states = await readStates(path.join(repository, 'states.json'))
  pages = createPlanner({ content, states, date: '2026-11-21', images: new Map() }).planSite('jalisco')
})

const sourceAt = (address: string) => pages.flatMap((page) => (page.path === address ? (answerSource(page) ?? []) : []))[0]

describe('what the search knows of a page', () => {
  it('are guides and terms in each language, an easy-read one by its full one', () => {
    const doors = pages.flatMap((page) => (answerSource(page) === undefined ? [] : [page.path.split('/').slice(1, -2).join('/')]))
    expect(new Set(doors)).toEqual(new Set(['guias', 'glosario', 'en/guias', 'en/glosario']))
    expect(pages.filter(({ variety }) => variety === 'facil')).not.toEqual([])
  })

  it('of a guide, is its names, its answer, its first step and its articles', () => {
    expect(sourceAt('/guias/robo/')).toEqual({
      aliases: ['me asaltaron', 'me rovaron'],
      audience: 'victimas',
      easy: '/facil/guias/robo/',
      first: 'Ponte a salvo',
      kind: 'guide',
      laws: [
        {
          articles: ['109', '221'],
          law: 'CNPP',
          name: 'Código Nacional de Procedimientos Penales',
        },
      ],
      path: '/guias/robo/',
      sections: [
        {
          key: 'que-hacer-ahora',
          text: 'Ponte a salvo Si hay peligro, llama al. Denuncia Tienes derecho a denunciar. A veces hace falta una querella.',
          title: 'Qué hacer ahora',
        },
        {
          key: 'quien-te-ayuda',
          text: 'Acude a.',
          title: 'Quién te ayuda gratis',
        },
      ],
      summary: 'Ponte a salvo, llama al 911 si hay peligro y denuncia ante el Ministerio Público. Es gratis.',
      title: 'Me robaron',
    })
  })

  it('of a guide that is not translated, is its names and answer in Spanish', () => {
    expect(sourceAt('/en/guias/defensor-publico/')).toMatchObject({ lang: 'es-MX', sections: [] })
  })
})
