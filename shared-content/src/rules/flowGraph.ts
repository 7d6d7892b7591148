import { flowLoops, longestPath, unreachedKeys } from '../flows/walkFlow.ts'
import type { Flow } from '../schema/flow.ts'
import { atFields } from './atFields.ts'
import type { RuleInput } from './Rule.ts'
import { repeated } from './repeated.ts'

/** More questions than this between a person and an answer are too many. */
export const maxQuestionsOfPath = 8

/** Every path of a flow ends, soon, at an outcome, and every question and outcome is on one. */
export function flowGraph(input: RuleInput<Flow>): void {
  const flow = input.piece
  const fail = atFields(input)
  const questionKeys = new Set(flow.questions.map(({ key }) => key))
  const keys = new Set([...questionKeys, ...flow.outcomes.map(({ key }) => key)])
  const nodes = [
    ...flow.questions.map(({ key }, index) => ({ key, path: ['questions', index, 'key'] })),
    ...flow.outcomes.map(({ key }, index) => ({ key, path: ['outcomes', index, 'key'] })),
  ]
  for (const { key, path } of repeated(nodes, (node) => node.key))
    fail(
      'duplicate-key',
      path,
      `La clave «${key}» está dos veces.`,
      'Cada pregunta y cada resultado es una página: dale a una otra clave.',
      {
        mend: 'Cada pregunta y cada resultado es una página: dale a una otra clave.',
        en: `The key “${key}” is there twice. Each question and each outcome is a page: give one another key.`,
      },
    )
  for (const [index, { key: question, answers }] of flow.questions.entries())
    for (const { key, place } of repeated(
      answers.map((answer, place) => ({ ...answer, place })),
      (answer) => answer.key,
    ))
      fail(
        'duplicate-key',
        ['questions', index, 'answers', place, 'key'],
        `La respuesta «${key}» está dos veces en la pregunta «${question}».`,
        'Dale a una otra clave.',
        {
          mend: 'Dale a una otra clave.',
          en: `The answer “${key}” is there twice in the question “${question}”. Give one another key.`,
        },
      )
  if (!questionKeys.has(flow.start))
    fail(
      'flow-key-unknown',
      ['start'],
      `El orientador empieza en «${flow.start}», que no es una de sus preguntas.`,
      `Escribe la clave de la primera pregunta: ${[...questionKeys].join(', ')}.`,
      {
        mend: 'Elige la primera pregunta.',
        en: `The flow begins at “${flow.start}”, which is none of its questions. Choose the first question.`,
      },
    )
  let broken = !questionKeys.has(flow.start)
  for (const [index, { key, answers }] of flow.questions.entries())
    for (const [place, answer] of answers.entries())
      if (!keys.has(answer.to)) {
        broken = true
        fail(
          'flow-key-unknown',
          ['questions', index, 'answers', place, 'to'],
          `La respuesta «${answer.key}» de la pregunta «${key}» lleva a «${answer.to}», que no existe.`,
          'Corrige la clave o agrega esa pregunta o ese resultado.',
          {
            mend: 'Elige otra pregunta u otro resultado.',
            en: `The answer “${answer.key}” of the question “${key}” leads to “${answer.to}”, which does not exist. Choose another question or outcome.`,
          },
        )
      }
  const loops = flowLoops(flow)
  for (const { keys: loop, question, answer } of loops)
    fail(
      'flow-loop',
      ['questions', question, 'answers', answer, 'to'],
      `El camino da vueltas: ${loop.join(' → ')}.`,
      'Haz que esta respuesta lleve a otra pregunta o a un resultado.',
      {
        mend: 'Haz que esta respuesta lleve a otra pregunta o a un resultado.',
        en: `The path goes round: ${loop.join(' → ')}. Let this answer lead to another question or to an outcome.`,
      },
    )
  // A misspelt key leaves its page unreached and a loop has no longest path: one message for one mistake.
  if (!broken) {
    const unreached = unreachedKeys(flow)
    for (const { key, path } of nodes)
      if (unreached.has(key))
        fail(
          'flow-unreached',
          path,
          `Ningún camino llega ${questionKeys.has(key) ? 'a la pregunta' : 'al resultado'} «${key}».`,
          'Haz que una respuesta lleve ahí («to») o quítalo.',
          {
            mend: 'Haz que una respuesta lleve ahí, o quítala.',
            en: `No path comes to “${key}”. Let an answer lead there, or remove it.`,
          },
        )
  }
  if (loops.length > 0) return
  const longest = longestPath(flow)
  if (longest.length > maxQuestionsOfPath)
    fail(
      'flow-too-long',
      ['questions', flow.questions.findIndex(({ key }) => key === longest[maxQuestionsOfPath]), 'key'],
      `Un camino tiene ${longest.length} preguntas y el máximo son ${maxQuestionsOfPath}: ${longest.join(' → ')}.`,
      'Junta preguntas o termina antes en un resultado.',
      {
        mend: 'Junta preguntas o termina antes en un resultado.',
        en: `A path has ${longest.length} questions and the most are ${maxQuestionsOfPath}: ${longest.join(' → ')}. Join questions or end sooner at an outcome.`,
      },
    )
}
