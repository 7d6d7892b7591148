import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { repository } from '../../build-scripts/src/repository.ts'

const yaml = createRequire(path.join(repository, 'shared-content', 'package.json'))('yaml') as { parse(text: string): unknown }
const here = import.meta.dirname
const drafts = path.join(here, 'content-draft')

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

/** One language of a danger card. */
export interface CardText {
  sentence: string
  /** Told as happening now. */
  phrases: string[]
  /** Told in the past: «hace años» takes the card away. */
  past?: string[]
  /** What takes this card away whatever the phrase. */
  notWhen: string[]
}

/** What takes any danger card away: at the start of a query, anywhere in it, or only where the past is told. */
export interface DangerExceptions {
  opening: string[]
  anywhere: string[]
  past: string[]
}

/** What is shown above the results of a phrase of danger. */
export interface DangerCard {
  key: string
  order: number
  phone?: string
  role?: string
  organization?: string
  guide: string
  section: string
  es: CardText
  en: CardText
}

/** What people say, and the words of the guides that stand for it. */
export interface SynonymRow {
  key: string
  phrases: string[]
  words: string
  weight: number
  note: string
}

/** The rows of a table of `tests/search/`, without its comment. */
export function readTable(file: string): string[][] {
  return readFileSync(path.join(here, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => line.split('\t'))
}

/** A file of labelled queries: `tuned.es`, `measured.en`, `acronyms`. */
export function readQueries(name: string): LabelledQuery[] {
  return readTable(`queries/${name}.tsv`).map(([query = '', right = '', manner = '']) => ({
    query,
    right: right.split('|'),
    manner,
  }))
}

/** The phrases that show a danger card, and those that must show none. */
export function readDangerPhrases(): DangerPhrase[] {
  return readTable('queries/danger.tsv').map(([query = '', language = '', cards = '', use = '', manner = '']) => ({
    query,
    language,
    cards: cards === '—' ? [] : cards.split('|'),
    use,
    manner,
  }))
}

/** The danger cards, first those that win where two would show. */
export function readDangerCards(): DangerCard[] {
  const folder = path.join(drafts, 'danger-cards')
  return readdirSync(folder)
    .map((file) => readDraft(path.join('danger-cards', file)) as DangerCard)
    .sort((a, b) => a.order - b.order)
}

/** What takes any danger card away, by language. */
export function readDangerExceptions(): Record<'es' | 'en', DangerExceptions> {
  return readDraft('danger-exceptions.yaml') as Record<'es' | 'en', DangerExceptions>
}

/** What people say in a language, and the words of the guides. */
export function readSynonyms(language: string): SynonymRow[] {
  return readDraft(path.join('synonyms', `${language}.yaml`)) as SynonymRow[]
}

/** What people say beside that: it is longer than an index may be, and whoever takes rows of it into the content weighs them. */
export function readMoreSynonyms(language: string): SynonymRow[] {
  return readDraft(`more-synonyms.${language}.yaml`) as SynonymRow[]
}

function readDraft(file: string): unknown {
  return yaml.parse(readFileSync(path.join(drafts, file), 'utf8'))
}
