import type { GuideBody, PageModel, PageModelOf } from '@justicia/shared-content/pages/model'
import { describe, expect, it } from 'vitest'
import { searchDocument } from './searchDocument.ts'

const guide = (body: Partial<GuideBody>): PageModel =>
  ({
    template: 'guide',
    indexable: true,
    language: 'es',
    path: '/guias/robo/',
    languageLinks: [
      { language: 'facil', tag: 'es-MX-simple', name: 'Lectura fácil', href: '/facil/guias/robo/', current: false },
    ],
    title: 'Me robaron',
    body: { summary: 'Denuncia & pide ayuda.', audience: 'victimas', aliases: [], sections: [], ...body },
  }) as unknown as PageModelOf<'guide'>

describe('searchDocument', () => {
  it('puts what people call a guide where it is searched and not shown', () => {
    const document = searchDocument(guide({ aliases: ['me asaltaron', 'me rovaron'] }))
    expect(document?.html).toContain('<meta data-pagefind-meta="aliases[content]" content="me asaltaron; me rovaron">')
    expect(document?.html.replace(/<head>.*<\/head>/, '')).not.toContain('rovaron')
  })

  it('leads to the guide in easy read, which is not found by itself', () => {
    expect(searchDocument(guide({}))?.html).toContain('<meta data-pagefind-meta="easy[content]" content="/facil/guias/robo/">')
    expect(searchDocument({ ...guide({}), variety: 'facil', path: '/facil/guias/robo/' })).toBeUndefined()
  })

  it('keeps the ids of sections, so that a result can lead to its part', () => {
    const document = searchDocument(
      guide({
        sections: [
          {
            key: 'plazos',
            title: { text: 'Plazos' },
            parts: [
              { origin: 'national', blocks: [{ type: 'paragraph', children: [{ type: 'text', value: 'Son 48 horas <hoy>.' }] }] },
            ],
          },
        ],
      }),
    )
    expect(document?.html).toContain('<h2 id="plazos">Plazos</h2><p>Son 48 horas &lt;hoy&gt;.</p>')
  })

  it('leaves citations and institutions out', () => {
    const document = searchDocument(
      guide({
        sections: [
          {
            key: 'a',
            title: { text: 'A' },
            parts: [
              {
                origin: 'national',
                blocks: [
                  {
                    type: 'paragraph',
                    children: [
                      { type: 'text', value: 'Denuncia' },
                      { type: 'cite', ref: 'CNPP 221', short: 'CNPP, art. 221', long: 'Código' },
                    ],
                  },
                  { type: 'services', roles: ['prosecutor'], organizations: [] },
                ],
              },
            ],
          },
        ],
      }),
    )
    expect(document?.html).toContain('<p>Denuncia</p></main>')
  })

  it('finds a flow by its name, its first question and the answers to it', () => {
    const question: PageModel = {
      template: 'flow-question',
      indexable: true,
      language: 'es',
      path: '/orientador/fui-victima/',
      title: 'Fui víctima (Oriéntame)',
      description: 'Te decimos qué hacer.',
      body: {
        flow: { text: 'Fui víctima', href: '/orientador/fui-victima/' },
        question: { text: '¿Qué te pasó?' },
        answers: [{ text: 'Me robaron', href: '/orientador/fui-victima/robo/' }],
        isStart: true,
      },
    } as unknown as PageModelOf<'flow-question'>
    const document = searchDocument(question)
    expect(document?.url).toBe('/orientador/fui-victima/')
    expect(document?.html).toContain('<meta data-pagefind-meta="kind[content]" content="flow">')
    expect(document?.html).toContain(
      '<h1>Fui víctima</h1><p>Te decimos qué hacer.</p><p>¿Qué te pasó?</p><p>Me robaron</p></main>',
    )
    const further = { ...question, body: { ...question.body, isStart: false } } as PageModel
    expect(searchDocument(further)).toBeUndefined()
  })

  it('tells of a guide in which language it is, when that is not the page’s', () => {
    const sections = [{ key: 'plazos', title: { text: 'Plazos' }, parts: [] }]
    const foreign = guide({ fallbackLang: 'es-MX', sections })
    const document = searchDocument({ ...foreign, language: 'en', indexable: false } as PageModel)
    expect(document?.html).toContain('<h1>Me robaron</h1><p>Denuncia &amp; pide ayuda.</p></main>')
    expect(document?.html).toContain('<html lang="en">')
    expect(document?.html).toContain('<meta data-pagefind-meta="lang[content]" content="es-MX">')
    expect(searchDocument(guide({}))?.html).not.toContain('"lang[content]"')
  })

  it('leaves out pages that are no guide, term or flow', () => {
    expect(searchDocument({ template: 'home', indexable: true } as PageModel)).toBeUndefined()
  })
})
