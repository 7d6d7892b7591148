import { foldLetters } from '@justicia/shared-content/folding/foldLetters'
import type { FlattenedField, SanitizedCollectionConfig } from 'payload'

/** The fields of a collection that its documents are found by; empty where it is not searched. */
export function searchSources({
  custom,
  flattenedFields,
}: Pick<SanitizedCollectionConfig, 'custom' | 'flattenedFields'>): FlattenedField[] {
  const names = (custom?.searchSources ?? []) as string[]
  return names.flatMap((name) => flattenedFields.find((field) => field.name === name) ?? [])
}

/** What a document of these values is found by. Each value is a text, a list of texts, or a record of either by language. */
export function toSearchText(values: readonly unknown[]): string {
  return [...new Set(values.flatMap(textsIn))].join(' · ')
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [foldLetters(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
