import { createHash } from 'node:crypto'
import { printMdx } from './mdx/printMdx.ts'
import type { Block } from './mdx/tree.ts'
import type { Flow } from './schema/flow.ts'
import type { Section } from './schema/guide.ts'

/** SHA-256 of a text, in hexadecimal. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * Digest of a national section: first 16 hexadecimal digits of the SHA-256 of its title and printed body.
 * An override keeps it as `basedOn`; when it no longer fits, the override has drifted. Blanks and pictograms do not count.
 */
export function sectionDigest({ title, body }: Pick<Section, 'title' | 'body'>): string {
  return sha256(`${withoutSpareBlanks(title)}\n\n${withoutSpareBlanks(printMdx(body.map(withoutPictograms)))}`).slice(0, 16)
}

/** A block whose steps are their words alone. */
function withoutPictograms(block: Block): Block {
  if (block.type === 'callout') return { ...block, body: block.body.map(withoutPictograms) }
  if (block.type !== 'steps') return block
  return { ...block, items: block.items.map(({ title, body }) => ({ title, body: body.map(withoutPictograms) })) }
}

/** A text without the blanks that change nothing for who reads it: doubled, hard, or at the end of a line. */
function withoutSpareBlanks(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/(?<=\S)[^\S\n]+/g, ' ').trimEnd())
    .join('\n')
    .trim()
}

/**
 * Digest of the Spanish text of a flow and of where its answers lead: first 16 hexadecimal digits of a SHA-256. A
 * translation keeps it as `basedOn`; when it no longer fits, the translation must be looked at again.
 */
export function flowDigest({ start, questions, text: { es } }: Pick<Flow, 'start' | 'questions' | 'text'>): string {
  const said = [
    es.title,
    es.summary,
    start,
    es.questions.map(({ key, question, help, answers }) => [
      key,
      question,
      help ?? '',
      answers.map((answer) => [answer.key, answer.text]),
    ]),
    questions.map(({ key, answers }) => [key, answers.map((answer) => [answer.key, answer.to])]),
    es.outcomes.map(({ key, title, summary, steps }) => [key, title, summary, ...(steps === undefined ? [] : [steps])]),
  ]
  return sha256(JSON.stringify(said)).slice(0, 16)
}
