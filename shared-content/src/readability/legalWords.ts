import type { Term } from '../schema/term.ts'
import { phraseToBases } from './inflection.ts'

/** What is read of a term. */
interface Words extends Pick<Term, 'slug'> {
  text: { es: Pick<Term['text']['es'], 'term' | 'aliases'> }
}

/** A legal word or phrase, as text is searched for it. */
export interface LegalWord {
  /** One for all forms and names of the word. */
  key: string
  /** Its entry in the glossary; absent when there is none and the text itself must explain it. */
  term?: string
  /** Not a legal word after all, but a turn of phrase that holds one. */
  everyday?: true
  /** What its words have in common with their plural and feminine (`wordToBase`). */
  bases: string[]
}

/**
 * Words of the glossary, and spellings kept there for the search, that are everyday Spanish, or names that say by
 * themselves what they are.
 */
export const everydayWords: readonly string[] = [
  'acoso sexual',
  'acta de denuncia',
  'acusación',
  'acusado',
  'adolescente',
  'amenazas',
  'antecedentes penales',
  'comisión de atención a víctimas',
  'comisión de búsqueda',
  'consulado',
  'defensor público',
  'defensoría pública',
  'delito',
  'denuncia',
  'derecho a guardar silencio',
  'derechos humanos',
  'detención',
  'detenido',
  'discriminación',
  'extorsión',
  'feminicidio',
  'ficha de búsqueda',
  'fiscalía',
  'fondo de ayuda',
  'fraude',
  'intérprete',
  'juicio',
  'lengua indígena',
  'lengua materna',
  'lengua originaria',
  'lesiones',
  'policía de investigación',
  'prueba',
  'refugio',
  'reparación del daño',
  'registro nacional de detenciones',
  'registro nacional de víctimas',
  'registro estatal de víctimas',
  'secuestro',
  'sentencia',
  'testigo',
  'testimonio',
  'tortura',
  'trata de personas',
  'uso de la fuerza',
  'víctima',
  'violencia digital',
  'violencia doméstica',
  'violencia familiar',
  'violencia intrafamiliar',
  'violencia sexual',
]

/** Turns of phrase in which a legal word has its everyday meaning. */
const everydayPhrases = ['recursos económicos', 'recursos públicos', 'sin amparo', 'último recurso']

/** Legal words that are no entry of the glossary by themselves, with the entry that explains them, where there is one. */
const otherLegalWords: Readonly<Record<string, string | undefined>> = {
  actuario: undefined,
  arraigo: undefined,
  'auto de libertad': undefined,
  caución: 'garantia-economica',
  coadyuvante: undefined,
  coadyuvar: undefined,
  'contra el patrimonio': undefined,
  culposo: 'delito-culposo',
  decomiso: undefined,
  desahogar: undefined,
  desahogo: undefined,
  desistir: 'perdon',
  diligencia: undefined,
  dolo: 'delito-doloso',
  doloso: 'delito-doloso',
  ejecutoria: undefined,
  exhorto: undefined,
  fedatario: undefined,
  'fuero común': undefined,
  impugnación: undefined,
  impugnar: undefined,
  incomunicación: undefined,
  inimputable: undefined,
  inmediación: undefined,
  litigio: undefined,
  nulidad: undefined,
  prescribir: undefined,
  prescripción: undefined,
  ratificar: undefined,
  subsidiario: undefined,
  'tribunal de alzada': undefined,
}

/**
 * The words of a guide that need explaining: every entry of the glossary, and of its other names those that are
 * built like the entry itself («asesora jurídica» like «asesor jurídico») or are one word that begins like one of its
 * words («imputación», «apelar»). Its remaining other names are what people say, and need no explaining.
 * @param spared words that need none either.
 */
export function legalWords(terms: readonly Words[], spared = everydayWords): LegalWord[] {
  const everyday = new Set(spared.map(phraseToKey))
  const words = new Map<string, LegalWord>()
  const add = (phrase: string, meaning: Pick<LegalWord, 'term' | 'everyday'>) => {
    const bases = phraseToBases(phrase)
    const key = bases.join(' ')
    if (!everyday.has(key) && !words.has(key)) words.set(key, { key: meaning.term ?? key, bases, ...meaning })
  }
  const entries = terms.map(({ slug, text }) => ({ slug, name: withoutRemark(text.es.term), aliases: text.es.aliases }))
  for (const { slug, name } of entries) add(name, { term: slug })
  for (const { slug, name, aliases } of entries)
    for (const alias of aliases) if (isBuiltLike(phraseToBases(alias), phraseToBases(name))) add(alias, { term: slug })
  for (const [word, term] of Object.entries(otherLegalWords))
    add(word, entries.some(({ slug }) => slug === term) && term !== undefined ? { term } : {})
  for (const phrase of everydayPhrases) add(phrase, { everyday: true })
  return [...words.values()]
}

/** Letters that tell that two words are of one family. */
const stemLength = 5

function isBuiltLike(alias: readonly string[], entry: readonly string[]): boolean {
  const [first = ''] = alias
  const sharesStem = (base = '') => base.length >= stemLength && base.slice(0, stemLength) === first.slice(0, stemLength)
  return alias.length === 1 ? entry.some(sharesStem) : alias.length === entry.length && sharesStem(entry[0])
}

/** «Usos y costumbres (sistemas normativos indígenas)» is looked for as «usos y costumbres». */
function withoutRemark(entry: string): string {
  return entry.replace(/\s*\(.*\)/, '')
}

/** What all forms of a phrase have in common. */
export function phraseToKey(phrase: string): string {
  return phraseToBases(phrase).join(' ')
}
