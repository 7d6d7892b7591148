import type { GuideBody, GuideLink, LegalBasisEntry, PageModelOf, ResolvedSection } from '@justicia/shared-content/pages/model'
import { defender, humanRights, strip } from './exampleCards.ts'
import { examplePage } from './examplePage.ts'
import { estadoDeMexico, jalisco, nacional } from './exampleSites.ts'
import { cite, inlines, list, paragraph, term } from './exampleText.ts'

const cnpp = (article: string, fraction?: string) =>
  cite(
    fraction === undefined ? `CNPP ${article}` : `CNPP ${article} ${fraction}`,
    fraction === undefined ? `CNPP, art. ${article}` : `CNPP, art. ${article}, fr. ${fraction}`,
    `Código Nacional de Procedimientos Penales, artículo ${article}${fraction === undefined ? '' : `, fracción ${fraction}`}`,
  )
const constitution = (place: string) =>
  cite(
    `CPEUM ${place}`,
    `Constitución, art. ${place}`,
    `Constitución Política de los Estados Unidos Mexicanos, artículo ${place}`,
  )
const publicProsecutor = term(
  'Ministerio Público',
  'ministerio-publico',
  'Autoridad que investiga los delitos y acusa ante el juez.',
)
const interpreter = term('intérprete', 'interprete', 'Persona que traduce lo que se dice en el proceso.')

export const guideLinks: GuideLink[] = [
  {
    href: '/guias/detuvieron-a-mi-familiar/',
    title: 'Detuvieron a mi familiar',
    summary: 'Tienes derecho a saber dónde está. Pregunta en la Fiscalía y pide que le den una defensa gratuita.',
    audience: 'acusados',
  },
  {
    href: '/guias/violencia-familiar/',
    title: 'Violencia familiar',
    summary: 'Puedes pedir protección hoy mismo, aunque todavía no decidas denunciar.',
    audience: 'victimas',
  },
  {
    href: '/guias/persona-desaparecida/',
    title: 'No encuentro a una persona',
    summary: 'No tienes que esperar 72 horas. La búsqueda empieza en cuanto avisas.',
    audience: 'victimas',
  },
  {
    href: '/guias/como-presentar-una-denuncia/',
    title: 'Cómo presentar una denuncia',
    summary: 'Puedes denunciar hablando o por escrito. Nadie puede cobrarte ni negarse a recibirla.',
    audience: 'victimas',
  },
]
export const processLinks: GuideLink[] = [
  {
    href: '/guias/como-funciona-el-proceso-penal/',
    title: 'Cómo funciona el proceso penal',
    summary: 'Tiene tres etapas: investigación, intermedia y juicio. Aquí está qué pasa en cada una.',
    audience: 'proceso',
  },
  {
    href: '/guias/quien-es-quien-en-el-proceso/',
    title: 'Quién es quién en el proceso',
    summary: 'Qué hace cada persona que vas a encontrar, y qué puedes pedirle a cada una.',
    audience: 'proceso',
  },
]

const legalBasis: LegalBasisEntry[] = [
  {
    abbreviation: 'CPEUM',
    name: 'Constitución Política de los Estados Unidos Mexicanos',
    url: 'https://leyes.example/CPEUM.pdf',
    articles: 'artículos 16, 19 y 20, apartado B',
    textReadUntil: '2025-11-28',
  },
  {
    abbreviation: 'CNPP',
    name: 'Código Nacional de Procedimientos Penales',
    url: 'https://leyes.example/CNPP.pdf',
    articles: 'artículos 19, 94, 113, 125, 145, 146, 147, 150, 152, 269, 270 y 308',
  },
]

const sections: ResolvedSection[] = [
  {
    key: 'que-hacer-ahora',
    title: { text: 'Qué hacer ahora' },
    parts: [
      {
        origin: 'national',
        blocks: [
          {
            type: 'steps',
            items: [
              {
                title: 'Guarda la calma y no firmes nada',
                pictogram: 'no-firmar',
                body: [paragraph('No firmes hojas en blanco. No firmes papeles que no entiendas.')],
              },
              {
                title: 'Pide una persona defensora',
                pictogram: 'defensa',
                body: [
                  paragraph('Di en voz alta:'),
                  { type: 'quote', children: inlines('Quiero hablar con mi defensor antes de declarar.') },
                  paragraph('Es gratis. Si no tienes abogado, el Estado te da uno ', cnpp('113', 'XI'), '.'),
                ],
              },
              {
                title: 'Pide que avisen a tu familia',
                pictogram: 'familia',
                body: [
                  paragraph(
                    'Tienes derecho a hablar con un familiar. El ',
                    publicProsecutor,
                    ' debe ayudarte a lograrlo ',
                    cnpp('113', 'II'),
                    '.',
                  ),
                ],
              },
              {
                title: 'Di si te lastimaron',
                body: [
                  paragraph('Pide que te revise un médico y que quede escrito. Dile si algo te duele o si tomas medicinas.'),
                ],
              },
              { title: 'Lee antes de firmar', body: [paragraph('Pide que tu defensa lo lea contigo.')] },
            ],
          },
          {
            type: 'callout',
            kind: 'aviso',
            body: [
              paragraph(
                'Si confiesas sin tu defensa presente, esa confesión no vale como prueba ',
                constitution('20, B, fr. II'),
                '.',
              ),
            ],
          },
        ],
      },
    ],
  },
  {
    key: 'cuando-te-pueden-detener',
    title: { text: 'Cuándo te pueden detener' },
    parts: [
      {
        origin: 'national',
        blocks: [
          paragraph(
            'Nadie puede quitarte la libertad sin orden de un juez, salvo los casos que permite la ley ',
            cnpp('19'),
            '. Estos son los más comunes:',
          ),
          list(
            [
              { type: 'text', value: 'Flagrancia. ', bold: true },
              'Te detienen en el momento del delito o inmediatamente después ',
              cnpp('146'),
              '.',
            ],
            [
              { type: 'text', value: 'Orden de aprehensión. ', bold: true },
              'La da un juez. La policía te lleva de inmediato ante él ',
              cnpp('145'),
              '.',
            ],
            [
              { type: 'text', value: 'Caso urgente. ', bold: true },
              'La ordena el Ministerio Público. Solo vale en delitos graves, con riesgo de fuga y sin tiempo de ir con un juez ',
              cnpp('150'),
              '.',
            ],
          ),
        ],
      },
    ],
  },
  {
    key: 'plazos',
    title: { text: 'Plazos' },
    parts: [
      {
        origin: 'national',
        blocks: [
          {
            type: 'deadline',
            key: 'puesta',
            length: 'PT0S',
            lengthLabel: 'De inmediato',
            calendar: 'natural',
            binds: 'reader',
            from: 'Desde que te detienen.',
            what: 'La policía debe llevarte sin demora ante el Ministerio Público y registrar tu detención.',
            cite: constitution('16'),
          },
          {
            type: 'deadline',
            key: 'retencion',
            length: 'PT48H',
            lengthLabel: '48 horas',
            calendar: 'natural',
            binds: 'authority',
            from: 'Desde que quedas a disposición del Ministerio Público.',
            what: 'Es lo más que puede retenerte. Después te deja libre o te lleva ante un juez.',
            cite: constitution('16'),
          },
          {
            type: 'deadline',
            key: 'plazo',
            length: 'PT72H',
            lengthLabel: '72 horas',
            calendar: 'natural',
            binds: 'authority',
            from: 'Desde que quedas a disposición del juez.',
            what: 'El juez decide si te vincula a proceso. Tú puedes pedir que sean 144.',
            cite: constitution('19'),
          },
          {
            type: 'callout',
            kind: 'nota',
            body: [paragraph('Los plazos en horas corren sin pausa, también en días inhábiles ', cnpp('94'), '.')],
          },
        ],
      },
    ],
  },
  {
    key: 'tus-derechos',
    title: { text: 'Tus derechos' },
    parts: [
      {
        origin: 'national',
        blocks: [
          list(
            ['Que te traten como inocente hasta que se pruebe lo contrario ', cnpp('113', 'I'), '.'],
            ['Hablar a solas con tu defensa antes de declarar ', cnpp('125'), '.'],
            ['Tener un ', interpreter, ' gratis, si no hablas o no entiendes español ', cnpp('113', 'XII'), '.'],
            ['Que informen a tu embajada o consulado, si eres de otro país ', cnpp('113', 'XVIII'), '.'],
            ['Recibir atención médica si tienes una enfermedad o una lesión ', cnpp('152', 'VII'), '.'],
            ['Que no te torturen, no te intimiden y no te incomuniquen ', constitution('20, B, fr. II'), '.'],
          ),
          { type: 'heading', depth: 3, children: inlines('Si tienes menos de 18 años') },
          paragraph('Dilo desde el principio. Hay un sistema de justicia distinto para ti ', constitution('18'), '.'),
        ],
      },
    ],
  },
  {
    key: 'quien-te-ayuda',
    title: { text: 'Quién te ayuda gratis' },
    parts: [
      {
        origin: 'national',
        blocks: [
          paragraph(
            'Si el delito es del estado, pide tu defensa a la ',
            { type: 'fact', k: 'defensoria.nombre', value: 'Procuraduría Social del Estado de Jalisco', scope: 'state' },
            '.',
          ),
          {
            type: 'services',
            roles: ['public_defender', 'human_rights', 'interpreters'],
            organizations: [defender, humanRights],
            gaps: [
              { role: 'public_defender', kind: 'no-contact' },
              { role: 'interpreters', kind: 'nobody' },
            ],
          },
        ],
      },
      {
        origin: 'state',
        blocks: [paragraph('La defensoría pública atiende también de noche, en el lugar donde te tienen detenido.')],
      },
    ],
  },
  {
    key: 'que-llevar',
    title: { text: 'Qué tener a la mano' },
    parts: [
      {
        origin: 'national',
        blocks: [
          list(
            ['El nombre y el teléfono de la persona a quien quieres avisar.'],
            ['Qué enfermedades tienes y qué medicinas tomas.'],
            ['Qué lengua hablas y de qué país eres.'],
          ),
        ],
      },
    ],
  },
  {
    key: 'cuidado-con',
    title: { text: 'Cuidado con…' },
    parts: [
      {
        origin: 'national',
        blocks: [
          {
            type: 'callout',
            kind: 'peligro',
            body: [paragraph('No pagues a quien te pide dinero por soltarte. Dilo a tu defensa.')],
          },
          list(
            [{ type: 'text', value: 'Quien te presiona para hablar. ', bold: true }, 'Repite que quieres a tu defensa.'],
            [
              { type: 'text', value: 'Las muestras de sangre o cabello. ', bold: true },
              'Puedes negarte a darlas ',
              cnpp('269'),
              '. Solo un juez puede autorizar que te las tomen ',
              cnpp('270'),
              '.',
            ],
          ),
        ],
      },
    ],
  },
]

const summary =
  'No estás obligado a declarar. Desde este momento tienes derecho a una persona defensora gratuita y a que tu familia sepa dónde estás.'
const body: GuideBody = {
  slug: 'me-detuvieron',
  audience: 'acusados',
  summary,
  sections,
  strip,
  legalBasis,
  related: guideLinks.slice(0, 2),
  written: '2026-11-21',
  review: { status: 'pending', next: '2027-05-21' },
  aliases: ['me agarró la policía', 'me detubieron', 'estoy detenido'],
  urgent: true,
  keptOffline: false,
}
const above: [string, string][] = [
  ['Inicio', '/'],
  ['Personas detenidas o acusadas', '/acusados/'],
]

/** A state guide: every kind of block, a state part, a role that nobody is known for. */
export const guide: PageModelOf<'guide'> = examplePage({
  template: 'guide',
  site: jalisco,
  language: 'es',
  path: '/guias/me-detuvieron/',
  title: 'Me detuvieron: qué hacer en las primeras horas',
  description: summary,
  body,
  above,
})

/** The portal's picture of it: no state parts. */
export const nationalGuide: PageModelOf<'guide'> = examplePage({
  template: 'guide',
  site: nacional,
  language: 'es',
  path: '/guias/me-detuvieron/',
  title: 'Me detuvieron',
  description: summary,
  body: {
    ...body,
    sections: sections.map((section) => ({ ...section, parts: section.parts.filter(({ origin }) => origin === 'national') })),
    review: { status: 'approved', by: 'Barra de ejemplo', on: '2026-10-01', next: '2027-10-01' },
  },
  above,
})

/** In English: one section translated long ago, one part not at all. */
export const englishGuide: PageModelOf<'guide'> = examplePage({
  template: 'guide',
  site: jalisco,
  language: 'en',
  path: '/guias/me-detuvieron/',
  title: 'I was arrested',
  description:
    'You do not have to make a statement. From this moment you have the right to a free defender and to let your family know where you are.',
  body: {
    ...body,
    summary:
      'You do not have to make a statement. From this moment you have the right to a free defender and to let your family know where you are.',
    sections: [
      {
        key: 'que-hacer-ahora',
        title: { text: 'What to do now' },
        outdatedTranslation: true,
        parts: [
          {
            origin: 'national',
            blocks: [
              {
                type: 'steps',
                items: [
                  { title: 'Stay calm and sign nothing', body: [paragraph('Do not sign blank sheets.')] },
                  {
                    title: 'Ask for a defender',
                    body: [
                      paragraph('Say aloud, in Spanish:'),
                      { type: 'quote', children: [{ type: 'lang', tag: 'es-MX', text: 'Quiero hablar con mi defensor.' }] },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        key: 'quien-te-ayuda',
        title: { text: 'Who helps you for free' },
        parts: [
          {
            origin: 'national',
            blocks: [
              {
                type: 'services',
                roles: ['public_defender'],
                organizations: [{ ...defender, name: { ...defender.name, lang: 'es-MX' } }],
                gaps: [{ role: 'public_defender', kind: 'no-contact' }],
              },
            ],
          },
          { origin: 'state', lang: 'es-MX', blocks: [paragraph('La defensoría pública atiende también de noche.')] },
        ],
      },
    ],
    related: guideLinks.slice(0, 1).map((link) => ({ ...link, href: `/en${link.href}`, lang: 'es-MX' })),
  },
  above: [
    ['Home', '/'],
    ['People arrested or accused', '/acusados/'],
  ],
})

/** An English page whose guide exists in Spanish only. */
export const fallbackGuide: PageModelOf<'guide'> = examplePage({
  template: 'guide',
  site: jalisco,
  language: 'en',
  path: '/guias/detuvieron-a-mi-familiar/',
  title: 'Detuvieron a mi familiar',
  description: summary,
  body: {
    ...body,
    fallbackLang: 'es-MX',
    sections: sections.map((section) => ({
      ...section,
      title: { ...section.title, lang: 'es-MX' },
      parts: section.parts.map((part) => ({ ...part, lang: 'es-MX' })),
    })),
  },
  above: [['Home', '/']],
})

const hostile = '"><img src=x onerror=alert(1)><script>alert(2)</script>&lt;{hola}'

/** Long words and text that would break a page that trusts it. */
export const hostileGuide: PageModelOf<'guide'> = examplePage({
  template: 'guide',
  site: estadoDeMexico,
  language: 'es',
  path: '/guias/palabras-largas/',
  title: `Desconstitucionalización anticonstitucionalísima: electroencefalografista ${hostile}`,
  description: hostile,
  body: {
    ...body,
    slug: 'palabras-largas',
    summary: `Interinstitucionalmente, contrarrevolucionariamente. ${hostile}`,
    aliases: [hostile],
    sections: [
      {
        key: 'que-hacer-ahora',
        title: { text: `Otorrinolaringológicamente ${hostile}` },
        parts: [
          {
            origin: 'state',
            blocks: [
              {
                type: 'steps',
                items: [
                  {
                    title: hostile,
                    body: [
                      paragraph(
                        hostile,
                        { type: 'link', href: '#plazos', children: [{ type: 'text', value: hostile }] },
                        term(hostile, 'hostil', hostile),
                        cite(hostile, hostile, hostile),
                      ),
                    ],
                  },
                ],
              },
              { type: 'quote', children: inlines(hostile) },
              {
                type: 'services',
                roles: ['civil_society'],
                organizations: [
                  {
                    ...humanRights,
                    role: 'civil_society',
                    name: { text: hostile },
                    alternateName: { text: hostile },
                    description: { text: hostile },
                  },
                ],
              },
              {
                type: 'figure',
                sources: [{ type: 'image/avif', srcset: '/media/ejemplo.avif 800w' }],
                src: '/media/ejemplo.webp',
                width: 800,
                height: 400,
                alt: hostile,
                caption: hostile,
                credit: hostile,
              },
            ],
          },
        ],
      },
    ],
  },
  above: [['Inicio', '/']],
})
