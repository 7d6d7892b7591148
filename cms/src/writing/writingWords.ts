import type { FleschGrade } from '@justicia/shared-content/readability/flesch'
import type { InfleszGrade } from '@justicia/shared-content/readability/inflesz'
import type { MissedSearch } from './writingHelp.ts'

type Grade = InfleszGrade | FleschGrade

/** What the help beside a text says, in the languages of the admin. */
export const writingWords = {
  es: {
    title: 'Ayuda para escribir',
    help: 'Mide el texto guardado. Son avisos: ninguno impide guardar.',
    loading: 'Se mide el texto…',
    failed: 'No se pudo medir el texto.',
    retry: 'Medir otra vez',
    unsaved: 'Hay cambios sin guardar: se mide otra vez al guardar.',
    measured: 'Medido: el texto que está guardado.',
    reads: (grade: Grade, score: string) => `Se lee ${gradesEs[grade]} (${score} puntos).`,
    least: (least: number) => `Mínimo: ${least}.`,
    below: (least: number) => `Está por debajo del mínimo, que es ${least}: acorta las oraciones y usa palabras más cortas.`,
    now: 'Qué hacer ahora',
    counts: (words: number, sentences: number) => `${words} palabras, ${sentences} oraciones.`,
    source: {
      inflesz:
        'Escala INFLESZ (Barrio-Cantalejo y otros, 2008) con la fórmula de Szigriszt-Pazos (1993): sílabas por palabra y palabras por oración. Más puntos, más fácil.',
      flesch:
        'Facilidad de lectura de Flesch (1948), la fórmula del inglés: sílabas por palabra y palabras por oración. Más puntos, más fácil.',
    },
    noFormula: 'Para este idioma no hay una fórmula de lectura.',
    long: (most: number, count: number) => `Oraciones de más de ${most} palabras (${count})`,
    words: (count: number) => `${count} palabras`,
    unexplained: (count: number) => `Palabras de ley sin explicar (${count})`,
    times: (count: number) => (count === 1 ? 'una vez' : `${count} veces`),
    inGlossary: 'Está en el glosario',
    addWord: 'No está en el glosario: agrégala',
    explain: 'Dilo con palabras comunes, o explícala la primera vez con «Palabra del glosario».',
    claimed: (count: number) => `Nombres que también usa otra guía (${count})`,
    claimedBy: 'También es de',
    missed: (count: number, tried: number) => `Búsquedas que no la encuentran primero (${count} de ${tried})`,
    missedHelp:
      'Lo que la gente escribe y debería traer este texto. Usa esas palabras en el texto o en «Como lo llama la gente».',
    from: { tried: 'búsqueda de prueba', name: 'nombre de este texto', synonym: 'sinónimo' } satisfies Record<
      MissedSearch['from'],
      string
    >,
    place: (place: number) => (place === 0 ? 'No sale entre las diez primeras.' : `Sale en el lugar ${place}.`),
    first: 'Primero sale',
    go: (where: string) => `Ir a «${where}»`,
    goThere: 'Ir al texto',
    notFound: 'Ese texto ya no está en el formulario. Guarda y se mide otra vez.',
    more: (count: number) => `Y ${count} más.`,
    none: 'Nada que señalar.',
  },
  en: {
    title: 'Writing help',
    help: 'Measures the saved text. These are warnings: none stops a save.',
    loading: 'The text is measured…',
    failed: 'The text could not be measured.',
    retry: 'Measure again',
    unsaved: 'There are unsaved changes: it is measured again on saving.',
    measured: 'Measured: the text that is saved.',
    reads: (grade: Grade, score: string) => `Reads as ${gradesEn[grade]} (${score} points).`,
    least: (least: number) => `Minimum: ${least}.`,
    below: (least: number) => `Below the minimum of ${least}: shorten the sentences and use shorter words.`,
    now: 'What to do now',
    counts: (words: number, sentences: number) => `${words} words, ${sentences} sentences.`,
    source: {
      inflesz:
        'INFLESZ scale (Barrio-Cantalejo et al., 2008) on the formula of Szigriszt-Pazos (1993): syllables a word and words a sentence. More points are easier.',
      flesch: 'Flesch reading ease (1948): syllables a word and words a sentence. More points are easier.',
    },
    noFormula: 'There is no reading formula for this language.',
    long: (most: number, count: number) => `Sentences of more than ${most} words (${count})`,
    words: (count: number) => `${count} words`,
    unexplained: (count: number) => `Legal words that are not explained (${count})`,
    times: (count: number) => (count === 1 ? 'once' : `${count} times`),
    inGlossary: 'It is in the glossary',
    addWord: 'It is not in the glossary: add it',
    explain: 'Say it in common words, or explain it the first time with “Glossary word”.',
    claimed: (count: number) => `Names that another guide uses too (${count})`,
    claimedBy: 'Also of',
    missed: (count: number, tried: number) => `Searches that do not find it first (${count} of ${tried})`,
    missedHelp: 'What people type and should bring this text. Use those words in the text or in “What people call it”.',
    from: { tried: 'trial search', name: 'name of this text', synonym: 'synonym' } satisfies Record<MissedSearch['from'], string>,
    place: (place: number) => (place === 0 ? 'Not among the first ten.' : `It comes in place ${place}.`),
    first: 'What comes first',
    go: (where: string) => `Go to “${where}”`,
    goThere: 'Go to the text',
    notFound: 'That text is no longer in the form. Save, and it is measured again.',
    more: (count: number) => `And ${count} more.`,
    none: 'Nothing to point out.',
  },
}
export type WritingWords = (typeof writingWords)['es']

const gradesEs: Record<Grade, string> = {
  'muy fácil': 'muy fácil',
  'bastante fácil': 'bastante fácil',
  normal: 'con dificultad normal',
  'algo difícil': 'algo difícil',
  'muy difícil': 'muy difícil',
  'very easy': 'muy fácil',
  easy: 'fácil',
  'fairly easy': 'bastante fácil',
  standard: 'con dificultad normal',
  'fairly difficult': 'algo difícil',
  difficult: 'difícil',
  'very difficult': 'muy difícil',
}

const gradesEn: Record<Grade, string> = {
  'muy fácil': 'very easy',
  'bastante fácil': 'fairly easy',
  normal: 'standard',
  'algo difícil': 'somewhat difficult',
  'muy difícil': 'very difficult',
  'very easy': 'very easy',
  easy: 'easy',
  'fairly easy': 'fairly easy',
  standard: 'standard',
  'fairly difficult': 'fairly difficult',
  difficult: 'difficult',
  'very difficult': 'very difficult',
}
