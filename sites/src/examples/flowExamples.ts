import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import { type LanguageKey, localizePath } from '@justicia/shared-content/languages'
import type { FlowPageBody, FlowProse, GuideLink, PageModel, Phrase, SiteModel } from '@justicia/shared-content/pages/model'
import { defender, emergencies, strip } from './exampleCards.ts'
import { examplePage } from './examplePage.ts'
import { cite } from './exampleText.ts'
import { guideLinks } from './guideExamples.ts'

const flowPath = '/orientador/fui-victima/'
const flowTitle = 'Fui víctima de un delito'

/** The list of flows, a first question, one further in, and two outcomes; in English, what is not translated is marked. */
export function flowExamples(site: SiteModel, language: LanguageKey): PageModel[] {
  const words = interfaceText(language)
  const foreign = language === 'es' ? {} : { lang: 'es-MX' }
  const phrase = (es: string, en: string): Phrase => ({ text: language === 'es' ? es : en })
  const untranslated = (text: string): Phrase => ({ text, ...foreign })
  /** «medida de protección» leads to the glossary. */
  const prose = (text: string): FlowProse => {
    const [before = '', after] = text.split('medida de protección')
    const explained =
      after === undefined
        ? []
        : ([
            {
              type: 'term',
              text: 'medida de protección',
              href: '/glosario/medidas-de-proteccion/',
              definition: 'Orden para que alguien no te haga daño.',
            },
            { type: 'text', value: after },
          ] as const)
    return { ...untranslated(text), inlines: [{ type: 'text', value: before }, ...explained] }
  }
  const href = (key = '') => localizePath(`${flowPath}${key}`, language)
  const link = (guide: GuideLink | undefined): GuideLink => ({ ...(guide as GuideLink), ...foreign })
  const safe = phrase('¿Estás a salvo ahora?', 'Are you safe now?')
  const yes = phrase('Sí, estoy a salvo', 'Yes, I am safe')
  const happened = phrase('¿Qué te pasó?', 'What happened to you?')
  const common: FlowPageBody = {
    flow: { ...untranslated(flowTitle), href: href() },
    trail: [{ href: href(), question: safe, answer: yes }],
    trailIsWhole: true,
  }
  const base = { site, language }
  const home: [string, string] = [words.nav.home, '/']
  const index: [string, string] = [words.pages.flows.title, '/orientador/']
  const inside = { indexable: false, above: [home, index, [flowTitle, flowPath] as [string, string]] }
  const review = { status: 'pending', next: '2027-05-21' } as const
  const legalBasis = [
    {
      abbreviation: 'CNPP',
      name: 'Código Nacional de Procedimientos Penales',
      url: 'https://leyes.example/CNPP.pdf',
      articles: 'artículos 109, fracción XVI, y 137',
      textReadUntil: '2025-11-28',
    },
  ]
  return [
    examplePage({
      ...base,
      template: 'flow-index',
      path: '/orientador/',
      title: words.pages.flows.title,
      description: words.pages.flows.description({ place: site.name }),
      above: [home],
      body: {
        flows: [
          {
            href: href(),
            title: flowTitle,
            summary: 'Te decimos qué hacer primero y quién te ayuda.',
            ...foreign,
          },
          {
            href: '/orientador/detuvieron-a-alguien/',
            title: 'Detuvieron a alguien',
            summary: 'Cómo encontrarlo, qué pedir y cuánto tiempo pueden retenerlo.',
            ...foreign,
          },
        ],
      },
    }),
    examplePage({
      ...base,
      template: 'flow-question',
      path: flowPath,
      title: `${flowTitle} (${words.pages.flows.title})`,
      description: 'Te decimos qué hacer primero y quién te ayuda.',
      above: [home, index],
      body: {
        ...common,
        trail: [],
        isStart: true,
        question: safe,
        help: prose('Si alguien te lastima o te amenaza en este momento, lo primero es que te pongas a salvo.'),
        answers: [
          { ...yes, href: href('que-paso/') },
          { ...phrase('No, estoy en peligro', 'No, I am in danger'), href: href('ponte-a-salvo/') },
        ],
      },
    }),
    examplePage({
      ...base,
      ...inside,
      template: 'flow-question',
      path: `${flowPath}que-paso/`,
      title: `${happened.text} (${flowTitle})`,
      description: `${flowTitle}: ${happened.text}`,
      body: {
        ...common,
        ...(language === 'es' ? {} : { fallbackLang: 'es-MX' }),
        isStart: false,
        question: happened,
        answers: [
          { ...phrase('Me robaron', 'I was robbed'), href: href('denuncia/') },
          { ...untranslated('Alguien de mi familia me golpea, me amenaza o me controla'), href: href('ponte-a-salvo/') },
          { ...untranslated('Otra cosa'), href: href('denuncia/') },
        ],
      },
    }),
    examplePage({
      ...base,
      ...inside,
      template: 'flow-outcome',
      path: `${flowPath}ponte-a-salvo/`,
      title: `Ponte a salvo (${flowTitle})`,
      description: `${flowTitle}: ponte a salvo.`,
      body: {
        ...common,
        trailIsWhole: false,
        title: untranslated('Ponte a salvo y pide protección hoy'),
        summary: prose('Llama al 911. Puedes pedir una medida de protección aunque todavía no denuncies.'),
        steps: [prose('Sal de ahí si puedes.'), prose('Pide una medida de protección y guarda tu copia.')],
        urgent: true,
        guide: link(guideLinks[1]),
        also: [link(guideLinks[3])],
        deadlines: [
          {
            type: 'deadline',
            key: 'audiencia',
            length: 'P5D',
            lengthLabel: language === 'es' ? '5 días hábiles' : '5 working days',
            calendar: 'habiles',
            binds: 'authority',
            from: 'Desde que te dan la medida',
            what: 'Un juez debe decidir si sigue.',
            ...foreign,
            cite: cite('CNPP 137', 'CNPP, art. 137', 'Código Nacional de Procedimientos Penales, artículo 137'),
          },
        ],
        services: {
          type: 'services',
          roles: ['emergency', 'womens_services'],
          organizations: [emergencies],
          gaps: [{ role: 'womens_services', kind: 'nobody' }],
        },
        strip,
        legalBasis,
        review,
      },
    }),
    examplePage({
      ...base,
      ...inside,
      template: 'flow-outcome',
      path: `${flowPath}denuncia/`,
      title: `Denuncia (${flowTitle})`,
      description: `${flowTitle}: denuncia.`,
      body: {
        ...common,
        trail: [],
        title: untranslated('Denuncia ante el Ministerio Público'),
        summary: prose('Puedes denunciar hablando o por escrito. Nadie puede cobrarte ni negarse a recibirla.'),
        urgent: false,
        guide: link(guideLinks[3]),
        also: [],
        deadlines: [],
        services: {
          type: 'services',
          roles: ['public_defender'],
          organizations: [defender],
          gaps: [{ role: 'public_defender', kind: 'no-contact' }],
        },
        strip: { calls: [] },
        legalBasis,
        review: { status: 'approved', by: 'Barra de ejemplo', on: '2026-10-01', next: '2027-10-01' },
      },
    }),
  ]
}
