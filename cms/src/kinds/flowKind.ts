import { flowToYaml, flowTranslationToYaml } from '@justicia/shared-content/content/yamlShapes'
import { sourceLanguage, translationKeys } from '@justicia/shared-content/languages'
import { flowCopies } from '@justicia/shared-content/rules/copies'
import { type Flow, flowFileSchema, flowTranslationFileSchema } from '@justicia/shared-content/schema/flow'
import { slugSchema } from '@justicia/shared-content/schema/primitives'
import { flowToData, type StoredFlow, storedToFlow } from '../documents/flowDocument.ts'
import { against, type Path } from './against.ts'
import { copiesAt } from './fieldsOf.ts'
import { type Gap, Gaps, has } from './Gaps.ts'
import type { CmsKind } from './Kind.ts'
import { locate } from './locate.ts'
import { requireGuide } from './requireGuide.ts'

const slugOf = ({ slug }: { slug: string }) => slug

/** Run after the guides, which the flows lead to. */
export const flowKind: CmsKind<Flow, StoredFlow> = {
  words: {
    one: { es: 'Orientador', en: 'Question flow' },
    the: { es: 'el orientador', en: 'the guided path' },
    list: 'Orientadores',
    counted: 'orientadores',
  },
  isLong: true,
  ownName: ({ title, slug }) => title?.es ?? slug,
  namedBy: ['slug'],
  named: ({ slug }) => ({ slug }),
  // A guide that is not published yet may be named besides already: it is shown once it is.
  toPiece: (stored, { anyGuide, guide }) => storedToFlow(stored, anyGuide, guide),
  place: locate('questions', (path) => flowField(path).replace(/\.steps\.\d+$/, '.steps')),
  wholeAt: 'questions',
  schemaFaults: (flow) => [
    ...against(slugSchema, flow.slug, () => 'slug'),
    ...against(flowFileSchema, flowToYaml(flow), flowField),
    ...Object.entries(flow.text).flatMap(([language, text]) =>
      language === sourceLanguage
        ? []
        : against(flowTranslationFileSchema, flowTranslationToYaml(text), (path) => path.join('.'), language),
    ),
  ],
  gaps: flowGaps,
  copiesOf: (flow, { questions, outcomes }) => copiesAt(flowCopies(flow), { questions, outcomes }),
  seed: {
    keyOf: slugOf,
    storedKeyOf: slugOf,
    toData: (flow, to) => (language) =>
      flowToData(flow, language, (guide) => requireGuide(to, guide, `del orientador «${flow.slug}»`)),
  },
}

/** Lists of texts are one field, whatever owns them. */
function flowField(path: Path): string {
  return path.join('.').replace(/(^|\.)(formerly|also|services|legalBasis)\.\d+$/, '$1$2')
}

function flowGaps({ title, summary, questions, outcomes }: StoredFlow): Gap[] {
  const gaps = new Gaps()
  gaps.needSpanish({ title, summary })
  for (const [row, { question, answers }] of (questions ?? []).entries()) {
    gaps.needSpanish({ [`questions.${row}.question`]: question })
    for (const [place, { text }] of (answers ?? []).entries())
      gaps.needSpanish({ [`questions.${row}.answers.${place}.text`]: text })
  }
  for (const [row, outcome] of (outcomes ?? []).entries())
    gaps.needSpanish({ [`outcomes.${row}.title`]: outcome.title, [`outcomes.${row}.summary`]: outcome.summary })
  for (const language of translationKeys) {
    const asked = (questions ?? []).map(
      ({ question, help, answers }) =>
        has(question, language) || has(help, language) || (answers ?? []).some(({ text }) => has(text, language)),
    )
    const told = (outcomes ?? []).some((outcome) => has(outcome.title, language) || has(outcome.summary, language))
    if (has(title, language) || has(summary, language) || asked.includes(true) || told) gaps.need(language, { title, summary })
    for (const [row, { question, help }] of (questions ?? []).entries()) {
      if (asked[row]) gaps.need(language, { [`questions.${row}.question`]: question })
      if (has(help, language)) gaps.needSpanish({ [`questions.${row}.help`]: help })
    }
    for (const [row, outcome] of (outcomes ?? []).entries())
      gaps.needTogether(language, {
        [`outcomes.${row}.title`]: outcome.title,
        [`outcomes.${row}.summary`]: outcome.summary,
      })
  }
  return gaps.found
}
