import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import { type LanguageKey, localizePath } from '@justicia/shared-content/languages'
import type { LetterBody, PageModel, PageModelOf, SiteModel } from '@justicia/shared-content/pages/model'
import { emergencies } from './exampleCards.ts'
import { examplePage } from './examplePage.ts'
import { jalisco } from './exampleSites.ts'

const law = 'Ley de Ejemplo, artículos 1 y 2'

const body: LetterBody = {
  title: 'Pido copias de la carpeta',
  summary: 'Para que te dejen ver la carpeta de investigación y te den una copia sin costo.',
  aliases: ['copia de mi carpeta'],
  urgent: false,
  to: [
    { type: 'text', value: 'Agente del Ministerio Público, ' },
    { type: 'blank', key: 'fiscalia', label: 'nombre de la fiscalía', lines: 1 },
    { type: 'text', value: '.' },
  ],
  paragraphs: [
    {
      tick: false,
      pieces: [
        { type: 'text', value: 'Yo, ' },
        { type: 'blank', key: 'nombre', label: 'tu nombre completo', lines: 1 },
        { type: 'text', value: ', pido copias. En este asunto soy:' },
      ],
      basis: law,
    },
    { tick: true, pieces: [{ type: 'text', value: 'La víctima.' }], basis: law },
    { tick: true, pieces: [{ type: 'text', value: 'La persona investigada.' }] },
    {
      heading: 'De qué partes',
      tick: false,
      pieces: [{ type: 'blank', key: 'partes', label: 'las partes que quieres', example: 'toda la carpeta', lines: 3 }],
    },
  ],
  handIn: { text: 'En la agencia que lleva la carpeta.', basis: law },
  services: { type: 'services', roles: ['emergency'], organizations: [emergencies] },
  askBack: { text: 'Pide que sellen tu copia con la fecha y la hora.' },
  attach: ['Dos hojas iguales, firmadas.'],
  notes: [{ text: 'Si eres la víctima, puedes verla en cualquier momento.', basis: law }],
  guides: [
    { href: '/guias/robo/', title: 'Me robaron', summary: 'Ponte a salvo y denuncia lo antes posible.', audience: 'victimas' },
  ],
  legalBasis: [{ abbreviation: 'LE', name: 'Ley de Ejemplo', url: 'https://leyes.example/LE.pdf', articles: 'artículos 1 y 2' }],
  written: '2026-11-21',
  review: { status: 'pending', next: '2027-05-21' },
}

/** The list of letters, and one of them, for one site and language. */
export function letterExamples(site: SiteModel, language: LanguageKey): PageModel[] {
  const words = interfaceText(language)
  const { title, description } = words.pages.letters
  const lang = language === 'es' ? {} : { lang: 'es-MX' }
  const link = { href: localizePath('/escritos/pido-copias/', language), title: body.title, ...lang }
  return [
    examplePage({
      site,
      language,
      template: 'letter-index',
      path: '/escritos/',
      title,
      description: description({ place: site.name }),
      above: [[words.nav.home, '/']],
      body: { letters: [{ ...link, summary: body.summary }] },
    }),
    letterPage(site, language),
  ]
}

function letterPage(site: SiteModel, language: LanguageKey): PageModelOf<'letter'> {
  const words = interfaceText(language)
  return examplePage({
    site,
    language,
    template: 'letter',
    path: '/escritos/pido-copias/',
    title: `${body.title} (${words.pages.letters.title})`,
    description: body.summary,
    above: [
      [words.nav.home, '/'],
      [words.pages.letters.title, '/escritos/'],
    ],
    body:
      language === 'es'
        ? body
        : { ...body, fallbackLang: 'es-MX', guides: body.guides.map((guide) => ({ ...guide, lang: 'es-MX' })) },
  })
}

/** The letter in Spanish, which tests fill, print and copy. */
export const letter = letterPage(jalisco, 'es')
