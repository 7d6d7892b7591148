import type { FlowText } from '../schema/flow.ts'

/**
 * What a translation of a flow leaves out and is therefore shown in Spanish, by key:
 * `questions.lugar`, `questions.lugar.help`, `questions.lugar.answers.casa`, `outcomes.denuncia`,
 * `outcomes.denuncia.steps`.
 */
export function untranslatedTexts(source: FlowText, translation: FlowText): string[] {
  return [
    ...source.questions.flatMap((question): string[] => {
      const path = `questions.${question.key}`
      const translated = translation.questions.find(({ key }) => key === question.key)
      if (translated === undefined) return [path]
      return [
        ...(question.help !== undefined && translated.help === undefined ? [`${path}.help`] : []),
        ...question.answers
          .filter((answer) => !translated.answers.some(({ key }) => key === answer.key))
          .map(({ key }) => `${path}.answers.${key}`),
      ]
    }),
    ...source.outcomes.flatMap(({ key, steps }): string[] => {
      const translated = translation.outcomes.find((outcome) => outcome.key === key)
      if (translated === undefined) return [`outcomes.${key}`]
      return steps !== undefined && translated.steps === undefined ? [`outcomes.${key}.steps`] : []
    }),
  ]
}
