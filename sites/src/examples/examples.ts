import type { PageModel } from '@justicia/shared-content/pages/model'
import { easyReadExamples } from './easyReadExamples.ts'
import { jalisco, nacional, pilotJalisco } from './exampleSites.ts'
import { flowExamples } from './flowExamples.ts'
import { englishGuide, fallbackGuide, guide, hostileGuide, nationalGuide } from './guideExamples.ts'
import { letterExamples } from './letterExamples.ts'
import { otherExamples } from './otherExamples.ts'
import { researchExamples } from './researchExamples.ts'
import { stateLawsExamples } from './stateLawsExamples.ts'

/** A page of a site on trial, in each language. */
export const pilotExamples: readonly PageModel[] = [guide, englishGuide].map((model) => ({ ...model, site: pilotJalisco }))

/** A page model for every template, in each language, of a state and of the portal: what tests render and designers see. */
export const examples: readonly PageModel[] = [
  guide,
  nationalGuide,
  englishGuide,
  fallbackGuide,
  hostileGuide,
  ...flowExamples(jalisco, 'es'),
  ...flowExamples(jalisco, 'en'),
  ...letterExamples(jalisco, 'es'),
  ...letterExamples(jalisco, 'en'),
  ...easyReadExamples,
  ...stateLawsExamples,
  ...researchExamples('es'),
  ...researchExamples('en'),
  ...pilotExamples,
  ...otherExamples(jalisco, 'es'),
  ...otherExamples(jalisco, 'en'),
  ...otherExamples(nacional, 'es'),
  ...otherExamples(nacional, 'en'),
]
