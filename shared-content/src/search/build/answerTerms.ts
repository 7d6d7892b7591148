import type { Analyzer } from '../words/analyzer.ts'
import type { AnswerSource } from './answerSource.ts'

/** A page as the index counts it; made once of each text. */
export interface AnswerTerms {
  source: AnswerSource
  /** Other names, each as stems that say something, without order. */
  aliases: string[][]
  /** How often each stem stands in the text, what is to be done now counting more. */
  body: ReadonlyMap<string, number>
  /** How often which stem is written in which way. */
  forms: readonly WrittenForm[]
}

export interface WrittenForm {
  stem: string
  form: string
  count: number
}

const weightOf = (sectionKey: string) => (sectionKey === 'que-hacer-ahora' ? 2 : 1)

/** The stems of a page, and how they are written. */
export function answerTerms(source: AnswerSource, { stemsOf, writtenStems }: Analyzer): AnswerTerms {
  const body = new Map<string, number>()
  const forms = new Map<string, WrittenForm>()
  const noteForms = (text: string, weight: number) => {
    for (const { stem, form } of writtenStems(text)) {
      const known = forms.get(form)
      if (known === undefined) forms.set(form, { stem, form, count: weight })
      else known.count += weight
    }
  }
  for (const { key, text } of source.sections) {
    for (const root of stemsOf(text)) body.set(root, (body.get(root) ?? 0) + weightOf(key))
    noteForms(text, 1)
  }
  for (const { title } of source.sections) noteForms(title, 1)
  noteForms(`${source.title} ${source.summary}`, 2)
  // Other names may be misspelt on purpose: theirs count only where nobody else writes the word.
  for (const alias of source.aliases) noteForms(alias, 0.01)
  const aliases = source.aliases.map((alias) => [...new Set(stemsOf(alias))]).filter((stems) => stems.length > 0)
  return { source, aliases, body, forms: [...forms.values()] }
}
