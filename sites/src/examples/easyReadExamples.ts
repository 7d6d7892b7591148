import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import type { PageModel, PageModelOf } from '@justicia/shared-content/pages/model'
import { examplePage } from './examplePage.ts'
import { jalisco } from './exampleSites.ts'
import { paragraph } from './exampleText.ts'
import { guide } from './guideExamples.ts'

const { easyRead } = interfaceText('es')
const title = 'Me detuvo la policía'
const summary = 'Puedes callar. Puedes pedir un abogado gratis. Puedes avisar a tu familia.'

/** A guide in easy read: one part that has changed since, one that the state says more of, one only in the full guide. */
export const easyGuide: PageModelOf<'guide'> = examplePage({
  template: 'guide',
  site: jalisco,
  language: 'facil',
  path: '/guias/me-detuvieron/',
  title,
  description: summary,
  above: [[easyRead.title, '/']],
  body: {
    ...guide.body,
    summary,
    sections: [
      {
        key: 'que-hacer-ahora',
        title: { text: 'Qué hacer ahora' },
        outdatedTranslation: true,
        parts: [
          {
            origin: 'national',
            blocks: [
              {
                type: 'steps',
                items: [
                  { title: 'No corras.', pictogram: 'calma', body: [paragraph('No te resistas. Guarda la calma.')] },
                  { title: 'Pide un abogado.', pictogram: 'defensa', body: [paragraph('El abogado es gratis.')] },
                ],
              },
            ],
          },
        ],
      },
      {
        key: 'quien-te-ayuda',
        title: { text: 'Quién te ayuda gratis' },
        moreHref: '/guias/me-detuvieron/#quien-te-ayuda',
        parts: [{ origin: 'national', blocks: [paragraph('La Defensoría Pública te ayuda. No cuesta.')] }],
      },
    ],
    full: { href: '/guias/me-detuvieron/', omitted: [{ href: '/guias/me-detuvieron/#plazos', title: 'Plazos' }] },
    related: [],
  },
})

/** What there is in easy read. */
export const easyReadExamples: PageModel[] = [
  easyGuide,
  examplePage({
    template: 'easy-read',
    site: jalisco,
    language: 'facil',
    path: '/',
    title: easyRead.title,
    description: easyRead.description({ place: jalisco.name }),
    above: [[interfaceText('es').nav.home, '/']],
    body: { guides: [{ href: easyGuide.path, title, summary, audience: 'acusados' }] },
  }),
]
