import { flowDigest } from '../digests.ts'
import { type CmsWords, ContentError, type ContentErrorCode, type ContentErrorCollector } from '../errors.ts'
import { untranslatedTexts } from '../flows/untranslatedTexts.ts'
import { flowLoops, longestPath, unreachedKeys } from '../flows/walkFlow.ts'
import { type LanguageKey, sourceLanguage } from '../languages.ts'
import type { LawBook } from '../laws/LawBook.ts'
import { type Places, placeToText } from '../located/places.ts'
import type { Flow } from '../schema/flow.ts'
import type { Guide } from '../schema/guide.ts'
import { coversCitation } from '../values/citations.ts'
import type { Content } from './content.ts'
import { unstamped } from './stampDigests.ts'

/** More questions than this between a person and an answer are too many. */
export const maxQuestionsOfPath = 8

type Path = readonly (string | number)[]
type FlowFail = (code: ContentErrorCode, path: Path, what: string, mend: string, cms: CmsWords) => void

/**
 * Checks that every path of every flow ends, soon, at an outcome that rests on the law and names a guide, its
 * deadlines and who helps. What is wrong goes to `collector`.
 * @returns warnings, one line each: texts that a translation lacks are shown in Spanish, and a translation of an older
 *   Spanish text must be looked at.
 */
export function checkFlows(input: {
  content: Pick<Content, 'flows' | 'guides'>
  laws: LawBook
  places: Places
  collector: ContentErrorCollector
}): string[] {
  const { content, laws, places, collector } = input
  const guides = new Map(content.guides.map((guide) => [guide.slug, guide]))
  return content.flows.flatMap((flow) => {
    const file = places.node(flow, { file: `flows/${flow.slug}/es.yaml` })
    const placeOf = (path: Path) => places.field(flow, path, file)
    const fail: FlowFail = (code, path, what, mend, cms) =>
      collector.add(new ContentError({ code, place: placeOf(path), what, mend, cms }))
    checkGraph(flow, fail)
    for (const [index, outcome] of flow.outcomes.entries()) {
      checkOutcome(outcome, ['outcomes', index], guides, fail)
      for (const [place, citation] of outcome.legalBasis.entries()) {
        const path = ['outcomes', index, 'legalBasis', place]
        if (collector.attempt(() => laws.require(citation, placeOf(path))) !== undefined)
          checkCovered(citation, outcome, path, guides, fail)
      }
    }
    return translationWarnings(flow, places)
  })
}

function checkGraph(flow: Flow, fail: FlowFail): void {
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

function checkOutcome(outcome: Flow['outcomes'][number], path: Path, guides: ReadonlyMap<string, Guide>, fail: FlowFail): void {
  const guide = guides.get(outcome.guide)
  if (guide === undefined)
    fail(
      'guide-unknown',
      [...path, 'guide'],
      `La guía «${outcome.guide}» no existe o no está publicada.`,
      'Escribe la guía, publícala o elige otra.',
      {
        mend: 'Publícala o elige otra.',
        en: `The guide “${outcome.guide}” does not exist or is not published. Publish it or choose another.`,
      },
    )
  for (const [index, also] of outcome.also.entries()) {
    if (!guides.has(also))
      fail(
        'guide-unknown',
        [...path, 'also', index],
        `La guía «${also}» no existe o no está publicada.`,
        'Escribe la guía, publícala o quítala de aquí.',
        {
          mend: 'Publícala o quítala de aquí.',
          en: `The guide “${also}” does not exist or is not published. Publish it or remove it here.`,
        },
      )
    if (also === outcome.guide || outcome.also.indexOf(also) < index)
      fail('duplicate-key', [...path, 'also', index], `La guía «${also}» ya está en el resultado.`, 'Quítala.', {
        mend: 'Quítala.',
        en: `The guide “${also}” is in the outcome already. Remove it.`,
      })
  }
  for (const [index, deadline] of outcome.deadlines.entries()) {
    const place = [...path, 'deadlines', index]
    const owner = guides.get(deadline.guide)
    if (owner === undefined)
      fail(
        'guide-unknown',
        [...place, 'guide'],
        `La guía «${deadline.guide}» no existe o no está publicada.`,
        'Escribe la guía, publícala o quita el plazo.',
        {
          mend: 'Publícala o quita el plazo.',
          en: `The guide “${deadline.guide}” does not exist or is not published. Publish it or remove the deadline.`,
        },
      )
    else if (!owner.deadlines.some(({ key }) => key === deadline.key))
      fail(
        'deadline-unknown',
        [...place, 'key'],
        `La guía «${owner.slug}» no tiene un plazo «${deadline.key}».`,
        owner.deadlines.length === 0 ? 'No tiene plazos: quítalo.' : `Usa uno de: ${deadlineKeys(owner)}.`,
        {
          mend: owner.deadlines.length === 0 ? 'No tiene plazos: quítalo.' : `Usa uno de: ${deadlineKeys(owner)}.`,
          en: `The guide “${owner.slug}” has no deadline “${deadline.key}”. ${owner.deadlines.length === 0 ? 'It has none: remove it.' : `Use one of: ${deadlineKeys(owner)}.`}`,
        },
      )
  }
  for (const { guide, key, index } of repeated(
    outcome.deadlines.map((deadline, index) => ({ ...deadline, index })),
    (deadline) => `${deadline.guide} ${deadline.key}`,
  ))
    fail('duplicate-key', [...path, 'deadlines', index], `El plazo «${key}» de «${guide}» está dos veces.`, 'Quita uno.', {
      mend: 'Quita uno.',
      en: `The deadline “${key}” of “${guide}” is there twice. Remove one.`,
    })
  if (guide !== undefined && guide.deadlines.length > 0 && outcome.deadlines.length === 0)
    fail(
      'deadline-missing',
      [...path, 'deadlines'],
      `El resultado «${outcome.key}» no muestra ningún plazo y su guía «${guide.slug}» los tiene.`,
      `Agrega a sus plazos («deadlines») los que importan aquí: ${deadlineKeys(guide)}.`,
      {
        mend: `Agrega a sus plazos los que importan aquí: ${deadlineKeys(guide)}.`,
        en: `The outcome “${outcome.key}” shows no deadline and its guide “${guide.slug}” has some. Add those that matter here: ${deadlineKeys(guide)}.`,
      },
    )
  for (const { role, index } of repeated(
    outcome.services.map((role, index) => ({ role, index })),
    (service) => service.role,
  ))
    fail('duplicate-key', [...path, 'services', index], `«${role}» está dos veces.`, 'Quita uno de «services».', {
      mend: 'Quita una de las dos.',
      en: `“${role}” is there twice. Remove one.`,
    })
}

/** An outcome says nothing that its guides do not say. */
function checkCovered(
  citation: string,
  outcome: Flow['outcomes'][number],
  path: Path,
  guides: ReadonlyMap<string, Guide>,
  fail: FlowFail,
): void {
  const named = [outcome.guide, ...outcome.also]
  const known = named.flatMap((slug) => guides.get(slug) ?? [])
  // What an unknown guide covers is unknown too.
  if (known.length < named.length) return
  if (known.some(({ legalBasis }) => legalBasis.some((entry) => coversCitation(entry, citation)))) return
  fail(
    'citation-unknown',
    path,
    `«${citation}» no está en la base legal de ${named.length === 1 ? 'la guía' : 'las guías'} ${named.map((slug) => `«${slug}»`).join(', ')}.`,
    'Un resultado solo dice lo que dicen sus guías: cita un artículo de ellas o agrégalo a su «legalBasis».',
    {
      mend: 'Un resultado solo dice lo que dicen sus guías: cita un artículo de ellas o agrégalo a la base legal de una.',
      en: `“${citation}” is not in the legal basis of ${named.map((slug) => `“${slug}”`).join(', ')}. An outcome says only what its guides say: cite an article of theirs, or add it to the legal basis of one.`,
    },
  )
}

function translationWarnings(flow: Flow, places: Places): string[] {
  return (Object.keys(flow.text) as LanguageKey[]).flatMap((language) => {
    const text = flow.text[language]
    if (language === sourceLanguage || text === undefined) return []
    const missing = untranslatedTexts(flow.text.es, text)
    const place = places.node(text, { file: `flows/${flow.slug}/${language}.yaml` })
    const where = placeToText(place)
    return [
      ...(missing.length === 0 ? [] : [`${where}: Falta traducir ${missing.join(', ')}. Se muestra en español.`]),
      ...(text.basedOn === undefined || text.basedOn === unstamped || text.basedOn === flowDigest(flow)
        ? []
        : [`${where}: El texto en español cambió después de esta traducción. Revísala y escribe basedOn: "${unstamped}".`]),
    ]
  })
}

function deadlineKeys(guide: Guide): string {
  return guide.deadlines.map(({ key }) => key).join(', ')
}

/** Items whose name an earlier item has. */
function repeated<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
  const seen = new Set<string>()
  return items.filter((item) => seen.size === seen.add(nameOf(item)).size)
}
