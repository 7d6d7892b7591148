/** A sign of another format that readers would see as it is. */
export interface MarkupSign {
  /** Where it stands, in code units. */
  index: number
  /** The sign itself. */
  sign: string
  /** What is wrong and how to mend it, as the end of a sentence: «lleva…; haz…». */
  message: string
}

const list = 'para una lista, escribe cada punto en su renglón con «* » o «1. » (en el CMS, con el botón de lista)'
const noList = 'aquí no caben listas: escribe frases'

interface Rule {
  pattern: RegExp
  what: (found: string) => string
  mend: string
}

/** Elements of HTML that are pasted, and components of texts: «<así>» is none. */
const elements =
  'a|abbr|article|b|big|blockquote|body|br|button|center|code|dd|del|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|mark|meta|nav|o:p|object|ol|option|p|pre|s|script|section|select|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|tt|u|ul|video|audio|Callout|Cite|Deadline|Fact|Figure|Lang|ServicesFor|Steps?|Term'

/** Signs that stand nowhere in Spanish prose. */
const anywhere: readonly Rule[] = [
  { pattern: /[•‣⁃∙▪▫●○◦■□▶►➢➤❖☐☑☒]/u, what: (sign) => `lleva el signo «${sign}» de una lista`, mend: list },
  {
    pattern: new RegExp(`</?(?:${elements})\\b[^<>]{0,200}>|<!--`, 'i'),
    what: (tag) => `lleva la etiqueta «${tag}», que se leería tal cual`,
    mend: 'quítala y deja solo las palabras',
  },
  {
    pattern: /&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});/,
    what: (entity) => `lleva «${entity}», que se leería tal cual`,
    mend: 'escribe la letra o el signo',
  },
  { pattern: /~~/, what: () => 'lleva «~~», que aquí no tacha nada', mend: 'quita lo que ya no vale' },
  { pattern: /\|/, what: () => 'lleva «|», y aquí no hay tablas', mend: 'escribe una lista o una frase para cada renglón' },
  {
    pattern: /\[\^[^\]\s]{0,80}\]/,
    what: (note) => `lleva «${note}», y aquí no hay notas al pie`,
    mend: 'escribe la aclaración en el texto',
  },
  {
    pattern: /\\/,
    what: () => 'lleva «\\»',
    mend: 'quítala; solo va al final de un renglón al que le sigue otro',
  },
  {
    pattern: /\*\*|`|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
    what: (sign) => `lleva «${sign}», que no marca nada`,
    mend: 'quítalo, o ciérralo donde terminan las negritas o las cursivas (en el CMS, con su botón)',
  },
  {
    pattern: /\][([]/,
    what: () => 'lleva un enlace a medias',
    mend: 'escríbelo como [texto](/guias/robo/) donde los enlaces caben',
  },
  { pattern: /\[[ xX]\]/, what: (box) => `lleva la casilla «${box}»`, mend: 'quítala' },
]

/** Signs with which a line of a list begins elsewhere. */
const dash: Rule = {
  pattern: /^(?:[-–—―‐‑−*+✓✔✗✘→⇒»>]|#{1,6}|:::) /u,
  what: (sign) => `tiene un renglón que empieza con «${sign.trim()}»`,
  mend: list,
}
const numbers: readonly Rule[] = [
  /^\(?(?:[a-zñ]|[ivx]{1,5}|\d{1,3})\) /iu,
  /^(?:\d{1,3}\.?[ºª°]\.?[-)]?|\d{1,3}\.-?|[a-zñ]\.-?) /u,
].map((pattern) => ({ ...dash, pattern }))

/**
 * Where a text begins: a `line` of a body, where numbers would make a list; a `title`, which may have a number of its
 * own; or in the `middle` of a line.
 */
export type TextStart = 'line' | 'title' | 'middle'

/**
 * The first sign of a format that texts do not have: bullets, numbering by hand, tables, HTML, entities, footnotes.
 * @param text with its line breaks.
 * @param lists whether a list could be written instead.
 */
export function findMarkupSign(
  text: string,
  { start = 'line', lists = true }: { start?: TextStart; lists?: boolean } = {},
): MarkupSign | undefined {
  const found: MarkupSign[] = []
  const keep = (rule: Rule, part: string, offset: number) => {
    const match = rule.pattern.exec(part)
    if (match !== null) found.push(toSign(rule, match, offset, lists))
  }
  for (const rule of anywhere) keep(rule, text, 0)
  let offset = 0
  for (const [row, line] of text.split('\n').entries()) {
    const words = line.trimStart()
    const rules = row > 0 || start === 'line' ? [dash, ...numbers] : start === 'title' ? [dash] : []
    for (const rule of rules) keep(rule, words, offset + line.length - words.length)
    offset += line.length + 1
  }
  return found.sort((a, b) => a.index - b.index)[0]
}

function toSign({ what, mend }: Rule, found: RegExpExecArray, offset: number, lists: boolean): MarkupSign {
  return { index: offset + found.index, sign: found[0], message: `${what(found[0])}; ${mend === list && !lists ? noList : mend}` }
}
