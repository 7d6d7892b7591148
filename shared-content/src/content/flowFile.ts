import { ContentError, type ContentErrorCollector, type ContentPlace } from '../errors.ts'
import type { LanguageKey } from '../languages.ts'
import type { Places } from '../located/places.ts'
import { parseYaml, printYaml } from '../located/yaml.ts'
import { type Flow, type FlowText, flowFileSchema, flowTranslationFileSchema } from '../schema/flow.ts'
import { flowToYaml, flowTranslationToYaml } from './yamlShapes.ts'

interface FlowSource {
  text: string
  file: string
}

/**
 * Reads a flow from its files' texts, one a language. The Spanish file decides which questions, answers and outcomes
 * exist; a translation may leave some out. One that is wrong goes to `collector` and is left out.
 * @throws {ContentError} naming file and line of what is wrong in Spanish.
 */
export function parseFlow(input: {
  slug: string
  source: FlowSource
  translations: Record<LanguageKey, FlowSource>
  places: Places
  collector: ContentErrorCollector
}): Flow {
  const { slug, source, translations, places, collector } = input
  const { data, locate } = parseYaml({ ...source, schema: flowFileSchema })
  const { title, summary, order, formerly, written, review, start, questions, outcomes } = data
  const es: FlowText = {
    title,
    summary,
    questions: questions.map(({ key, question, help, answers }) => ({
      key,
      question,
      ...(help === undefined ? {} : { help }),
      answers: answers.map((answer) => ({ key: answer.key, text: answer.text })),
    })),
    outcomes: outcomes.map((outcome) => ({
      key: outcome.key,
      title: outcome.title,
      summary: outcome.summary,
      ...(outcome.steps === undefined ? {} : { steps: outcome.steps }),
    })),
  }
  const flow: Flow = {
    slug,
    order,
    ...(formerly === undefined ? {} : { formerly }),
    ...(written === undefined ? {} : { written }),
    review,
    start,
    questions: questions.map(({ key, answers }) => ({
      key,
      answers: answers.map((answer) => ({ key: answer.key, to: answer.to })),
    })),
    outcomes: outcomes.map(({ title: _title, summary: _summary, steps: _steps, ...outcome }) => outcome),
    text: { es },
  }
  for (const [language, translation] of Object.entries(translations)) {
    const translated = collector.attempt(() => parseTranslation(translation, es, places))
    if (translated !== undefined) flow.text[language] = translated
  }
  places.setNode(flow, { file: source.file, line: 1 })
  places.setFields(flow, locate)
  return flow
}

/** Prints the file of one language of a flow. */
export function printFlow(flow: Flow, language: LanguageKey): string {
  const text = flow.text[language]
  if (text === undefined) throw new RangeError(`${flow.slug} has no text in ${language}`)
  return printYaml(language === 'es' ? flowToYaml(flow) : flowTranslationToYaml(text))
}

/** A translation in the order of the Spanish text. */
function parseTranslation(translation: FlowSource, source: FlowText, places: Places): FlowText {
  const { data, locate } = parseYaml({ ...translation, schema: flowTranslationFileSchema })
  const at = (...path: (string | number)[]): ContentPlace => locate(path)
  const questions = inOrder(data.questions, source.questions, {
    what: (key) => `La pregunta «${key}»`,
    at: (index) => at('questions', index, 'key'),
  })
  for (const [index, question] of data.questions.entries()) {
    const original = source.questions.find(({ key }) => key === question.key)
    if (question.help !== undefined && original?.help === undefined)
      throw new ContentError({
        code: 'flow-key-unknown',
        place: at('questions', index, 'help'),
        what: `La pregunta «${question.key}» no lleva «help» en es.yaml.`,
        mend: 'Escríbelo primero en español o quítalo de aquí.',
      })
    question.answers = inOrder(question.answers, original?.answers ?? [], {
      what: (key) => `La respuesta «${key}» de la pregunta «${question.key}»`,
      at: (answer) => at('questions', index, 'answers', answer, 'key'),
    })
  }
  const outcomes = inOrder(data.outcomes, source.outcomes, {
    what: (key) => `El resultado «${key}»`,
    at: (index) => at('outcomes', index, 'key'),
  })
  for (const [index, { key, steps }] of data.outcomes.entries()) {
    const original = source.outcomes.find((outcome) => outcome.key === key)?.steps
    if (steps !== undefined && steps.length !== original?.length)
      throw new ContentError({
        code: 'flow-key-unknown',
        place: at('outcomes', index, 'steps'),
        what: `El resultado «${key}» tiene ${steps.length} pasos («steps») y en es.yaml tiene ${original?.length ?? 0}.`,
        mend: 'Traduce cada paso, en el mismo orden, o quítalos de aquí.',
      })
  }
  const text: FlowText = { ...data, questions, outcomes }
  places.setNode(text, { file: translation.file })
  return text
}

/**
 * Translated items in the order of their originals.
 * @throws {ContentError} at a key that the original lacks or that stands twice.
 */
function inOrder<T extends { key: string }>(
  translated: readonly T[],
  originals: readonly { key: string }[],
  tell: { what: (key: string) => string; at: (index: number) => ContentPlace },
): T[] {
  const places = new Map(originals.map(({ key }, index) => [key, index]))
  const seen = new Set<string>()
  for (const [index, { key }] of translated.entries()) {
    if (!places.has(key))
      throw new ContentError({
        code: 'flow-key-unknown',
        place: tell.at(index),
        what: `${tell.what(key)} no existe en es.yaml.`,
        mend: `Usa una de sus claves: ${[...places.keys()].join(', ')}.`,
      })
    if (seen.has(key))
      throw new ContentError({
        code: 'duplicate-key',
        place: tell.at(index),
        what: `${tell.what(key)} está dos veces.`,
        mend: 'Quita una de las dos.',
      })
    seen.add(key)
  }
  return translated.toSorted((a, b) => (places.get(a.key) ?? 0) - (places.get(b.key) ?? 0))
}
