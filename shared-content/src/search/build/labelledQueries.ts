import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../queries')

/** A query as people type it, and what answers it: guides, `glosario:` terms, `flujo:` flows and, for signs, more. */
export interface LabelledQuery {
  query: string
  right: string[]
  manner: string
}

/** A phrase and the danger cards of which it must show one; none: it must show no card. */
export interface DangerPhrase {
  query: string
  language: string
  cards: string[]
  /** `afinar`: the search may be tuned on it; `medir`: it only measures. */
  use: string
  manner: string
}

/** The rows of a table of `shared-content/queries/`, without its comment. */
export function readTable(file: string): string[][] {
  return readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => line.split('\t'))
}

/** A file of labelled queries: `tuned.es`, `measured.en`, `acronyms`. */
export function readQueries(name: string): LabelledQuery[] {
  return readTable(`${name}.tsv`).map(([query = '', right = '', manner = '']) => ({
    query,
    right: right.split('|'),
    manner,
  }))
}

/** The phrases that show a danger card, and those that must show none. */
export function readDangerPhrases(): DangerPhrase[] {
  return readTable('danger.tsv').map(([query = '', language = '', cards = '', use = '', manner = '']) => ({
    query,
    language,
    cards: cards === '—' || cards === '' ? [] : cards.split('|'),
    use,
    manner,
  }))
}
