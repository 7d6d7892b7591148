import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import { type LanguageKey, localizePath } from '@justicia/shared-content/languages'
import type {
  AboutBody,
  GuideLink,
  HomeBody,
  NotFoundBody,
  PageModel,
  ShownHours,
  SiteModel,
} from '@justicia/shared-content/pages/model'
import { audiences } from '@justicia/shared-content/vocabulary/audiences'
import { nationalMap } from '../map/nationalMap.ts'
import { defender, emergencies, humanRights, strip } from './exampleCards.ts'
import { examplePage } from './examplePage.ts'
import { jalisco, nacional } from './exampleSites.ts'
import { inlines, paragraph } from './exampleText.ts'
import { guideLinks, processLinks } from './guideExamples.ts'

/** Every template but the guide's, for one site and language. */
export function otherExamples(site: SiteModel, language: LanguageKey): PageModel[] {
  const words = interfaceText(language)
  const home: [string, string][] = [[words.nav.home, '/']]
  const base = { site, language }
  const localized = (links: GuideLink[]) =>
    links.map((link) => (language === 'es' ? link : { ...link, href: localizePath(link.href, language), lang: 'es-MX' }))
  const urgent = localized(guideLinks)
  const process = localized(processLinks)
  const homeBody: HomeBody = {
    doors: audiences.map((audience, index) => ({ audience, href: localizePath(`/${audience}/`, language), count: index + 1 })),
    urgent,
    process,
    groups: [],
  }
  const notFoundBody: NotFoundBody = {
    popular: urgent,
    audiences: homeBody.doors.map(({ audience, href }) => ({ audience, href })),
  }
  const about = (page: AboutBody['page']) =>
    examplePage({
      ...base,
      template: 'about',
      path: page === 'acerca' ? '/acerca/' : `/acerca/${page}/`,
      title: words.pages[page].title,
      description: words.pages[page].description({ place: site.name }),
      body: { page },
      above: page === 'acerca' ? home : [...home, [words.pages.acerca.title, '/acerca/']],
    })
  return [
    site.kind === 'state'
      ? examplePage({
          ...base,
          template: 'home',
          path: '/',
          title: words.pages.home.title,
          description: words.pages.home.description({ place: site.name }),
          body: homeBody,
        })
      : examplePage({
          ...base,
          template: 'portal-home',
          path: '/',
          title: words.pages.portalHome.title,
          description: words.pages.portalHome.description,
          body: { ...homeBody, states: exampleStates },
        }),
    examplePage({
      ...base,
      template: 'guide-index',
      path: '/guias/',
      title: words.pages.guides.title,
      description: words.pages.guides.description({ place: site.name }),
      above: home,
      body: {
        groups: audiences.map((audience) => ({
          audience,
          href: localizePath(`/${audience}/`, language),
          guides: [...urgent, ...process].filter((link) => link.audience === audience),
        })),
      },
    }),
    examplePage({
      ...base,
      template: 'audience',
      path: '/victimas/',
      title: words.audiences.victimas.name,
      description: words.pages.audience.description({ name: words.audiences.victimas.name, place: site.name }),
      above: home,
      body: { audience: 'victimas', guides: urgent },
    }),
    examplePage({
      ...base,
      template: 'audience',
      path: '/grupos/',
      title: words.audiences.grupos.name,
      description: words.pages.audience.description({ name: words.audiences.grupos.name, place: site.name }),
      above: home,
      body: { audience: 'grupos', guides: [] },
    }),
    examplePage({
      ...base,
      template: 'glossary',
      path: '/glosario/',
      title: words.pages.glossary.title,
      description: words.pages.glossary.description({ place: site.name }),
      above: home,
      body: {
        letters: [
          {
            letter: 'C',
            terms: [
              {
                href: localizePath('/glosario/carpeta-de-investigacion/', language),
                term: 'Carpeta de investigación',
                definition: 'El expediente donde el Ministerio Público reúne lo que investiga.',
                ...(language === 'es' ? {} : { lang: 'es-MX' }),
              },
            ],
          },
          {
            letter: 'Q',
            terms: [
              {
                href: localizePath('/glosario/querella/', language),
                term: 'Querella',
                definition: 'La petición de la víctima sin la cual algunos delitos no se investigan.',
                ...(language === 'es' ? {} : { lang: 'es-MX' }),
              },
            ],
          },
        ],
      },
    }),
    examplePage({
      ...base,
      template: 'term',
      path: '/glosario/querella/',
      title: 'Querella',
      description: 'La petición de la víctima sin la cual algunos delitos no se investigan.',
      above: [...home, [words.pages.glossary.title, '/glosario/']],
      body: {
        term: 'Querella',
        definition: 'La petición de la víctima sin la cual algunos delitos no se investigan.',
        aliases: ['demanda penal', 'querellarse'],
        blocks: [
          paragraph(...inlines('Solo puede presentarla la persona ofendida o quien la representa.')),
          { type: 'callout', kind: 'aviso', body: [paragraph(...inlines('Sin ella, algunos delitos no se investigan.'))] },
        ],
        legalBasis: [
          {
            abbreviation: 'CNPP',
            name: 'Código Nacional de Procedimientos Penales',
            url: 'https://leyes.example/CNPP.pdf',
            articles: 'artículos 225 y 226',
            textReadUntil: '2025-11-28',
          },
        ],
        related: [{ href: localizePath('/glosario/denuncia/', language), term: 'Denuncia' }],
        usedIn: urgent.slice(3),
        ...(language === 'es' ? {} : { fallbackLang: 'es-MX' }),
      },
    }),
    examplePage({
      ...base,
      template: 'directory',
      path: '/directorio/',
      title: words.pages.directory.title,
      description: words.pages.directory.description({ place: site.name }),
      above: home,
      body: {
        roles: [
          { role: 'emergency', organizations: [emergencies] },
          { role: 'anonymous_report', organizations: [], gaps: [{ role: 'anonymous_report', kind: 'nobody' }] },
          { role: 'public_defender', organizations: [defender] },
          { role: 'human_rights', organizations: [humanRights] },
          { role: 'interpreters', organizations: [], gaps: [{ role: 'interpreters', kind: 'nobody' }] },
        ],
      },
    }),
    examplePage({
      ...base,
      template: 'search',
      path: '/buscar/',
      title: words.pages.search.title,
      description: words.pages.search.description({ place: site.name }),
      above: home,
      body: {
        situations: [
          {
            audience: 'acusados',
            guides: guideLinks.map(({ href, title }) => ({ href, title, names: ['me agarró la policía', 'estoy detenido'] })),
          },
        ],
        dangerCards: [
          {
            slug: 'recien-detenido',
            sentence: 'Las primeras horas cuentan: pide una defensa.',
            guide: { href: '/guias/me-detuvieron/#que-hacer-ahora', title: 'Me detuvieron' },
            strip: { calls: [] },
          },
        ],
        organizations: [
          {
            href: '/directorio/#prosecutor',
            name: { text: 'Fiscalía del Estado', lang: 'es-MX' },
            role: 'prosecutor',
            phones: [],
          },
        ],
      },
      indexable: false,
    }),
    ...(site.kind === 'state' ? [undefined, exampleHours] : [undefined]).map((hours) =>
      examplePage({
        ...base,
        site: hours === undefined ? site : { ...site, hasChat: true },
        template: 'chat',
        path: '/chat/',
        title: words.pages.chat.title,
        description: words.pages.chat.description({ place: site.name }),
        above: home,
        body: { strip, notice: '2026-12-03', ...(hours === undefined ? {} : { hours }) },
        indexable: hours !== undefined,
      }),
    ),
    examplePage({
      ...base,
      template: 'not-found',
      path: '/404.html',
      title: words.pages.notFound.title,
      description: words.pages.notFound.description,
      body: notFoundBody,
      indexable: false,
    }),
    examplePage({
      ...base,
      template: 'moved',
      path: '/guias/me-agarraron/',
      title: words.pages.moved.title({ address: localizePath('/guias/me-agarraron/', language) }),
      description: words.pages.moved.description({ address: localizePath('/guias/me-agarraron/', language) }),
      body: { to: localizePath('/guias/me-detuvieron/', language) },
      indexable: false,
    }),
    examplePage({
      ...base,
      template: 'offline',
      path: '/sin-conexion/',
      title: words.pages.offline.title,
      description: words.pages.offline.description({ place: site.name }),
      above: home,
      body: { guides: language === 'es' ? guideLinks : [], also: language === 'es' ? guideLinks.slice(-1) : [] },
      indexable: false,
    }),
    ...(['acerca', 'como-lo-hacemos', 'accesibilidad', 'privacidad', 'si-revisan-tu-telefono', 'seguridad'] as const).map(about),
  ]
}

/** Days alone and together, a pause at noon, and days that differ. */
const exampleHours: ShownHours = {
  zone: 'America/Mexico_City',
  week: [
    {
      days: [1, 2, 3, 4, 5],
      spans: [
        { from: '09:00', to: '13:00' },
        { from: '15:00', to: '18:30' },
      ],
    },
    { days: [6], spans: [{ from: '10:00', to: '14:00' }] },
  ],
  restDays: 'closed',
  exceptions: [{ date: '2027-06-06', spans: [], why: 'Jornada electoral' }],
  source: { who: 'Coordinación de ejemplo', on: '2026-12-03' },
}

const exampleStates = Object.keys(nationalMap).map((code) => ({
  code,
  slug: code.toLowerCase(),
  name: code === 'MX-JAL' ? jalisco.name : code,
  href: `https://${code.toLowerCase()}.${new URL(nacional.origin).host}/`,
  cities: code === 'MX-JAL' ? ['Guadalajara', 'Zapopan'] : [],
}))
