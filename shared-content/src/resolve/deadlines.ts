import { ContentError } from '../errors.ts'
import { sourceLanguage } from '../languages.ts'
import type { ResolvedDeadline } from '../pages/model.ts'
import { durationToText } from './durationToText.ts'
import { foreignTag } from './foreignTag.ts'
import { resolveCite } from './legalBasis.ts'
import { markWords } from './markWords.ts'
import type { ResolveContext, Scope, TextContext } from './ResolveContext.ts'
import { requireGuide } from './requirePieces.ts'

/**
 * A deadline of a guide, told outside of it.
 * @throws {ContentError} for an unknown guide or deadline.
 */
export function deadlineOfGuide(context: ResolveContext, slug: string, key: string, scope: Scope): ResolvedDeadline {
  const guide = requireGuide(context, slug)
  const { language } = scope
  return deadlineOf(key, { ...context, guide, text: guide.text[language], scope, language, place: { file: `guides/${slug}` } })
}

/**
 * A deadline within a text of its guide, in the words of the text's language or, marked, in Spanish.
 * @throws {ContentError} `deadline-unknown`
 */
export function deadlineOf(key: string, context: TextContext): ResolvedDeadline {
  const data = context.guide?.deadlines.find((deadline) => deadline.key === key)
  const source = context.guide?.text.es.deadlines.find((deadline) => deadline.key === key)
  const text = context.text?.deadlines.find((deadline) => deadline.key === key) ?? source
  if (data === undefined || text === undefined)
    throw new ContentError({
      code: 'deadline-unknown',
      place: context.place,
      what: `El plazo «${key}» no está en la cabecera de la guía.`,
      mend: 'Agrégalo a «deadlines» o corrige la clave.',
    })
  return {
    type: 'deadline',
    key,
    length: data.length,
    lengthLabel: durationToText(data.length, data.calendar, context.language),
    calendar: data.calendar,
    binds: data.binds,
    from: text === source ? text.from : markWords(context, text.from, context.language),
    what: text === source ? text.what : markWords(context, text.what, context.language),
    ...(text === source ? foreignTag(sourceLanguage, context.language) : {}),
    cite: resolveCite(context.view.laws, data.cite, context.language, context.place),
  }
}
