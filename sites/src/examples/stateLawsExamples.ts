import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import { type LanguageKey, languageOf, sourceLanguage } from '@justicia/shared-content/languages'
import type { PageModelOf, SiteModel, StateLaw, StateLawsBody } from '@justicia/shared-content/pages/model'
import { lawSubjects } from '@justicia/shared-content/vocabulary/lawSubjects'
import { lawsTitle } from '../text/lawsTitle.ts'
import { examplePage } from './examplePage.ts'
import { estadoDeMexico, jalisco, nacional } from './exampleSites.ts'

/** The laws of a state in both languages, a state with none that may be named, and the portal. */
export const stateLawsExamples = [
  stateLaws(jalisco, 'es', someLaws('es')),
  stateLaws(jalisco, 'en', someLaws('en')),
  stateLaws(estadoDeMexico, 'es', { laws: [], missing: [...lawSubjects] }),
  stateLaws(nacional, 'es', { laws: [], missing: [] }),
  stateLaws(nacional, 'en', { laws: [], missing: [] }),
]

function stateLaws(site: SiteModel, language: LanguageKey, body: StateLawsBody): PageModelOf<'state-laws'> {
  const { nav, pages } = interfaceText(language)
  const { description, descriptionNational } = pages.stateLaws
  return examplePage({
    template: 'state-laws',
    site,
    language,
    path: '/leyes/',
    title: lawsTitle(site, { pages }),
    description: site.kind === 'state' ? description({ place: site.name }) : descriptionNational,
    above: [[nav.home, '/']],
    body,
  })
}

/** One with its address and one whose address has to be read again. */
function someLaws(language: LanguageKey): StateLawsBody {
  const lang = language === sourceLanguage ? {} : { lang: languageOf(sourceLanguage).tag }
  const provenance = { standing: 'published', by: 'Orden Jurídico Nacional', on: '2026-02' } as const
  const laws: StateLaw[] = [
    {
      subject: 'codigo-penal',
      name: 'Código Penal para el Estado Libre y Soberano de Jalisco',
      ...lang,
      href: 'http://compilacion.ordenjuridico.gob.mx/fichaOrdenamiento2.php?idArchivo=1&ambito=ESTATAL',
      provenance,
    },
    { subject: 'victimas', name: 'Ley de Atención a Víctimas del Estado de Jalisco', ...lang, provenance },
  ]
  return { laws, missing: lawSubjects.filter((subject) => !laws.some((law) => law.subject === subject)) }
}
