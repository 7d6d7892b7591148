import type { RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { mdxFromMarkdown } from 'mdast-util-mdx'
import { mdxjs } from 'micromark-extension-mdxjs'
import type { Construct, Extension, Tokenizer } from 'micromark-util-types'
import type { ContentError } from '../errors.ts'
import { inlineComponents } from './components.ts'
import { refusal, type TextSource } from './refusal.ts'
import { refuseShapes } from './refuseShapes.ts'

/**
 * The Markdown tree of a text.
 * @throws {ContentError} with file and line for what is no MDX, or of a shape that no text has (`refuseShapes`).
 */
export function parseMarkdown(source: TextSource): RootContent[] {
  refuseShapes(source)
  try {
    return fromMarkdown(source.text, { extensions: [syntax], mdastExtensions: [mdxFromMarkdown()] }).children
  } catch (error) {
    throw syntaxErrorToContentError(error, source)
  }
}

/** MDX in which a component that belongs to a sentence is never a block, also alone on its line. */
const syntax: Extension = withInlineComponents(mdxjs())

function withInlineComponents(extension: Extension): Extension {
  const lessThan = 60
  const flow = extension.flow?.[lessThan]
  const constructs = flow === undefined ? [] : Array.isArray(flow) ? flow : [flow]
  return { ...extension, flow: { ...extension.flow, [lessThan]: constructs.map(unlessInline) } }
}

function unlessInline(construct: Construct): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    return effects.check(inlineName, nok, construct.tokenize.call(this, effects, ok, nok))
  }
  return { ...construct, tokenize }
}

/** `<Fact`, `</Term`…, and then no more of a name. */
const inlineName: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let name = ''
    return (code) => {
      effects.enter('data')
      effects.consume(code)
      return read
    }
    function read(code: number | null): ReturnType<typeof ok> {
      const character = code !== null && code > 0 ? String.fromCharCode(code) : ''
      if (/[A-Za-z]/.test(character) || (name === '' && character === '/')) {
        name += character
        effects.consume(code)
        return read
      }
      effects.exit('data')
      const known = (inlineComponents as readonly string[]).includes(name.replace('/', '')) && !/[\w.:-]/.test(character)
      return known ? ok(code) : nok(code)
    }
  },
}

/** micromark's VFileMessage, as far as it is used here. */
interface ParserMessage {
  reason: string
  ruleId?: string
  source?: string
  line?: number
  place?: { line?: number; start?: { line: number } }
}

function syntaxErrorToContentError(error: unknown, { file, lineOffset }: TextSource): ContentError {
  const { reason = String(error), source = '', line, place } = error as Partial<ParserMessage>
  const at = place?.line ?? place?.start?.line ?? line
  const where = { file, line: at === undefined ? 1 + lineOffset : at + lineOffset }
  if (source.includes('mdx-expression') || source.includes('mdxjs-esm') || /acorn|expression/i.test(reason)) {
    if (source.includes('esm'))
      return refusal(
        'mdx-import',
        where,
        'Un texto no puede importar ni exportar.',
        'Quita la línea que empieza con import o export.',
        error,
      )
    return refusal(
      'mdx-expression',
      where,
      'Un texto no puede llevar expresiones entre llaves.',
      'Escribe la llave como \\{ o quítala.',
      error,
    )
  }
  return refusal(
    'mdx-syntax',
    where,
    `No se entiende el MDX (${reason}).`,
    'Revisa que cada componente se cierre y que un «<» suelto se escriba \\<.',
    error,
  )
}
