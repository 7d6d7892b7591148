import type { StoredVerification } from '../../documents/stored.ts'
import { dayToStored, storedToDay } from '../../documents/storedDay.ts'
import type { Label } from '../../words/labels.ts'
import type { EntryKind } from '../Ledger.ts'

/** Columns of a file, in their order: where something stands, what it says, and what vouches for it. */
export const columns = [
  'estado',
  'documento',
  'lugar',
  'clase',
  'nombre',
  'valor',
  'situacion',
  'fuente',
  'fuente_direccion',
  'fuente_fecha',
  'oficial',
  'otra_fuente',
  'otra_fuente_direccion',
  'otra_fuente_fecha',
  'renovado_el',
  'comprobado_el',
  'comprobado_por',
  'comprobado_como',
] as const
export type Column = (typeof columns)[number]
export type FlatRow = Record<Column, string>

/** Columns that a file may change; the others say where. */
export const changeable = columns.slice(columns.indexOf('valor'))

export const kindWords = {
  phone: 'telefono',
  address: 'direccion',
  schedule: 'horario',
  website: 'sitio',
  email: 'correo',
  fact: 'dato',
} as const satisfies Record<EntryKind, string>
const standingWords = { verified: 'comprobado', published: 'publicado', pending: 'pendiente' } as const
const wayWords = { call: 'llamó', visit: 'fue', letter: 'escribió' } as const

/** The columns of a verification. */
export function verificationToColumns(verification: StoredVerification) {
  const { status, checked_how, official, renewed_on, checked_on } = verification
  return {
    situacion: standingWords[status],
    fuente: verification.source ?? '',
    fuente_direccion: verification.source_url ?? '',
    fuente_fecha: verification.source_date ?? '',
    oficial: official === true ? 'sí' : 'no',
    otra_fuente: verification.second_source ?? '',
    otra_fuente_direccion: verification.second_source_url ?? '',
    otra_fuente_fecha: verification.second_source_date ?? '',
    renovado_el: storedToDay(renewed_on) ?? '',
    comprobado_el: storedToDay(checked_on) ?? '',
    comprobado_por: verification.checked_by ?? '',
    comprobado_como: checked_how ? wayWords[checked_how] : '',
  }
}

/** Why a row is not taken, and what to do. */
export class RowFault extends Error {
  readonly label: Label
  constructor(label: Label) {
    super(label.es)
    this.label = label
  }
}

/**
 * The verification that a row tells; its note is not in files.
 * @throws {RowFault} when a cell holds none of the words that its column knows.
 */
export function columnsToVerification(row: FlatRow): Omit<StoredVerification, 'note'> {
  const orNull = (text: string) => (text === '' ? null : text)
  return {
    status: fromWord(row, 'situacion', standingWords) ?? 'pending',
    source: row.fuente,
    source_url: orNull(row.fuente_direccion),
    source_date: orNull(row.fuente_fecha),
    official: fromWord(row, 'oficial', { yes: 'sí', no: 'no' }) === 'yes',
    second_source: orNull(row.otra_fuente),
    second_source_url: orNull(row.otra_fuente_direccion),
    second_source_date: orNull(row.otra_fuente_fecha),
    renewed_on: dayOf(row, 'renovado_el'),
    checked_on: dayOf(row, 'comprobado_el'),
    checked_by: orNull(row.comprobado_por),
    checked_how: fromWord(row, 'comprobado_como', wayWords) ?? null,
  }
}

function fromWord<K extends string>(row: FlatRow, column: Column, words: Record<K, string>): K | undefined {
  const told = fold(row[column])
  if (told === '') return undefined
  const known = (Object.keys(words) as K[]).find((key) => fold(words[key]) === told)
  if (known !== undefined) return known
  const all = Object.values<string>(words).join(', ')
  throw new RowFault({
    es: `«${column}» dice «${row[column]}». Escribe una de estas palabras: ${all}.`,
    en: `“${column}” says “${row[column]}”. Write one of these words: ${all}.`,
  })
}

function dayOf(row: FlatRow, column: Column): string | null {
  const day = row[column]
  if (day === '') return null
  const date = new Date(`${day}T12:00:00.000Z`)
  if (/^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day))
    return dayToStored(day)
  throw new RowFault({
    es: `«${column}» dice «${day}», que no es una fecha. Escríbela como 2026-12-02.`,
    en: `“${column}” says “${day}”, which is no date. Write it as 2026-12-02.`,
  })
}

function fold(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}
