import type { Label } from '../../words/labels.ts'
import type { RowReport } from './planImport.ts'

const es = {
  title: 'Bajar y subir',
  intro:
    'Baja la lista de este estado, cámbiala en una hoja de cálculo y súbela: primero se revisa renglón por renglón, y nada se guarda hasta que lo confirmes. Lo que no esté en el archivo se queda como está. Ningún lugar confidencial va en los archivos.',
  csv: 'Bajar CSV',
  hsds: 'Bajar HSDS 3.0 (JSON)',
  choose: 'Archivo CSV o HSDS (JSON) para subir',
  check: 'Revisar el archivo',
  checking: 'Revisando…',
  save: (count: number) => (count === 1 ? 'Guardar el cambio' : `Guardar los ${count} cambios`),
  saving: 'Guardando…',
  lost: 'No hubo respuesta. Revisa tu conexión y vuelve a intentar; no se guardó nada a medias.',
  tooLarge: 'El archivo pesa más de 1 MB. Divídelo, por ejemplo por estado.',
  summary: (c: Record<RowReport['outcome'], number>) =>
    `Nuevos: ${c.new}. Cambian: ${c.changed}. Sin cambio: ${c.unchanged}. Rechazados: ${c.refused}.`,
  nothing: 'El archivo no cambia nada.',
  refused: 'Hay renglones rechazados, y se guarda todo o nada: corrígelos o quítalos y revisa el archivo otra vez.',
  done: 'Guardado. Cada documento tiene su versión y su cambio publicado.',
  report: 'Qué pasa con cada renglón',
  columns: { line: 'Renglón', what: 'Qué es', outcome: 'Qué pasa', detail: 'Detalle' },
  outcomes: { new: 'Nuevo', changed: 'Cambia', unchanged: 'Sin cambio', refused: 'Rechazado' } satisfies Record<
    RowReport['outcome'],
    string
  >,
  empty: '(vacío)',
  more: (count: number) => `y ${count} renglones sin cambio`,
}

const en: typeof es = {
  title: 'Download and upload',
  intro:
    'Download the list of this state, change it in a spreadsheet and upload it: first it is looked at row by row, and nothing is saved until you confirm. What is not in the file stays as it is. No confidential place is in the files.',
  csv: 'Download CSV',
  hsds: 'Download HSDS 3.0 (JSON)',
  choose: 'CSV or HSDS (JSON) file to upload',
  check: 'Look at the file',
  checking: 'Looking…',
  save: (count) => (count === 1 ? 'Save the change' : `Save the ${count} changes`),
  saving: 'Saving…',
  lost: 'There was no answer. Look at your connection and try again; nothing was saved by half.',
  tooLarge: 'The file is larger than 1 MB. Divide it, for instance by state.',
  summary: (c) => `New: ${c.new}. Changed: ${c.changed}. Unchanged: ${c.unchanged}. Refused: ${c.refused}.`,
  nothing: 'The file changes nothing.',
  refused: 'Some rows are refused, and all is saved or nothing: mend them or take them away, and look at the file again.',
  done: 'Saved. Each document has its version and its published change.',
  report: 'What becomes of each row',
  columns: { line: 'Row', what: 'What it is', outcome: 'What happens', detail: 'Detail' },
  outcomes: { new: 'New', changed: 'Changes', unchanged: 'Unchanged', refused: 'Refused' },
  empty: '(empty)',
  more: (count) => `and ${count} unchanged rows`,
}

/** What the part of the screen on files says. */
export const exchangeWords: Record<keyof Label, typeof es> = { es, en }
