import { interfaceText } from '../interface/interfaceText.ts'
import { sourceLanguage } from '../languages.ts'
import type { ResearchBody } from '../pages/model.ts'
import { dataCatalogue } from '../research/dataCatalogue.ts'
import { datasetPath } from './datasetPage.ts'
import type { PlanContext } from './PlanContext.ts'
import { researchPath } from './publicationLists.ts'

const cataloguePath = `${researchPath}catalogo.jsonld`

/** Where the catalogue of the tables is, and with the Spanish page what is in it. */
export function tableCatalogue({ language, site, view }: PlanContext): NonNullable<ResearchBody['catalogue']> {
  if (language !== sourceLanguage) return { href: cataloguePath }
  const [es, en] = (['es', 'en'] as const).map((key) => interfaceText(key).research)
  const inBoth = (name: 'tables' | 'methodText') => ({ es: es?.[name] ?? '', en: en?.[name] ?? '' })
  return {
    href: cataloguePath,
    content: dataCatalogue({
      origin: site.origin,
      siteName: interfaceText(language).siteName,
      home: researchPath,
      address: cataloguePath,
      title: inBoth('tables'),
      description: inBoth('methodText'),
      datasets: view.datasets().map((dataset) => ({ dataset, folder: datasetPath(dataset.slug) })),
    }),
  }
}
