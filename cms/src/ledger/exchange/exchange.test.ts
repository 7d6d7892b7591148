import { describe, expect, it } from 'vitest'
import { csvToRows, rowsToCsv } from './csv.ts'
import { columns, type FlatRow, RowFault } from './FlatRow.ts'
import { type Document, documentToRows } from './flatRows.ts'
import { hsdsToRows, toHsds } from './hsds.ts'
import { documentKey, planImport } from './planImport.ts'

const published = { status: 'published', source: 'Diario, «el de aquí»', official: true, source_date: '2026-10' } as const
const document: Document = {
  id: 7,
  state: 'jalisco',
  slug: 'prueba',
  name: 'Institución de prueba',
  updatedAt: '2026-12-02T12:00:00.000Z',
  phones: [
    { id: 'a1', number: '33 0000 0001', type: 'voice', verification: published },
    { id: 'a2', number: '33 0000 0002', type: 'sms', verification: { status: 'pending', source: 'Nadie' } },
  ],
  schedules: [{ id: 'b1', description: 'De 9 a 15', verification: published }],
  locations: [
    { id: 'c1', address: 'Calle de prueba 1', municipality: 'Guadalajara', verification: published },
    { id: 'c2', address: 'Calle reservada 2', confidential: true, verification: published },
  ],
  website: { url: 'https://www.example.org/', verification: published },
}
const key = documentKey('organizations', { estado: 'jalisco', documento: 'prueba' })
const plan = (rows: FlatRow[], mayEdit = true, stored = document) =>
  planImport(
    rows.map((row, index) => ({ line: index + 2, row })),
    (asked) => (asked === key ? { document: stored, mayEdit } : undefined),
  )
const bytes = (text: string) => new TextEncoder().encode(text)
const faultOf = (read: () => unknown): string => {
  try {
    read()
  } catch (error) {
    if (error instanceof RowFault) return error.label.es
    throw error
  }
  return ''
}

const rows = documentToRows(document)
const row = (change: Partial<FlatRow>) => ({ ...(rows[0] as FlatRow), ...change })

describe('a file of the ledger', () => {
  it('holds all that an organization tells, and no confidential place', () => {
    expect(rows.map(({ lugar, valor }) => `${lugar} ${valor}`)).toEqual([
      'phones/a1 33 0000 0001',
      'phones/a2 33 0000 0002',
      'schedules/b1 De 9 a 15',
      'locations/c1 Calle de prueba 1',
      'website https://www.example.org/',
    ])
    const shelter = { ...document, confidential: true }
    expect(documentToRows(shelter).map(({ clase }) => clase)).not.toContain('direccion')
    for (const text of [rowsToCsv(rows), toHsds([document], new Map())]) expect(text).not.toContain('reservada')
  })

  it.each([
    ['CSV', (all: FlatRow[]) => csvToRows(bytes(rowsToCsv(all)))],
    ['HSDS', () => hsdsToRows(bytes(toHsds([document], new Map([['jalisco', 'Jalisco']]))))],
  ])('comes back as it went, as %s, and changes nothing then', (_, through) => {
    const back = through(rows).map((each) => each.row)
    expect(back).toEqual(rows)
    expect(plan(back).changes).toEqual([])
    expect(plan(back).reports.map(({ outcome }) => outcome)).toEqual(rows.map(() => 'unchanged'))
  })

  it('is read with semicolons too, as spreadsheets in Spanish write it', () => {
    const text = rowsToCsv([row({ fuente: 'Diario' })]).replaceAll(',', ';')
    expect(csvToRows(bytes(text)).map((each) => each.row.fuente)).toEqual(['Diario'])
  })

  it('makes no formula of what somebody wrote, and takes back what it did against that', () => {
    const hostile = [row({ fuente: '=HYPERLINK("https://x.example")' }), row({ valor: '+52 33 0000 0001' })]
    const text = rowsToCsv(hostile)
    expect(text).toContain(`"'=HYPERLINK(""https://x.example"")"`)
    expect(text).not.toMatch(/(^|[,"\n])[=+@-]/m)
    expect(csvToRows(bytes(text)).map((each) => each.row)).toEqual(hostile)
    const { reports } = plan([hostile[0] as FlatRow])
    expect(reports[0]?.reason?.es).toBe('«fuente» empieza con «=», como una fórmula. Escribe el texto, sin fórmula.')
  })

  const header = columns.join(',')
  it.each([
    ['of another encoding', new Uint8Array([...bytes(`${header}\n`), 0xed]), 'El archivo no está en UTF-8'],
    ['in UTF-16', Buffer.from(`\ufeff${header}`, 'utf16le'), 'El archivo no está en UTF-8'],
    ['cut in a cell', bytes(`${header}\njalisco,prueba,phones/a1,telefono,"Instit`), 'El archivo termina a medias'],
    ['cut in a row', bytes(`${header}\njalisco,prueba,phones/a1`), 'El renglón 2 no tiene 18 columnas'],
    ['with another header', bytes(header.replace('valor', 'numero')), 'faltan «valor»; sobran «numero»'],
    ['with nothing but a header', bytes(header), 'El archivo solo tiene encabezado'],
    ['with nothing', bytes(''), 'El archivo solo tiene encabezado'],
    [
      'too long',
      bytes(`${header}\n${`${','.repeat(17)}x\n`.repeat(2001)}`),
      'El archivo tiene 2001 renglones y se leen hasta 2000',
    ],
  ])('is refused %s', (_, content, words) => {
    expect(faultOf(() => csvToRows(content))).toContain(words)
  })

  it('is refused as HSDS when it is half, or of another shape', () => {
    expect(faultOf(() => hsdsToRows(bytes('{"organizations": [')))).toContain('El archivo no es JSON entero')
    expect(faultOf(() => hsdsToRows(bytes('{"organizations": [{"name": "x"}]}')))).toContain('mira «organizations.0.state»')
  })
})

describe('the plan of a file', () => {
  it('tells what changes from what to what, and what is new, in one save of the document', () => {
    const { reports, changes } = plan([
      row({ valor: '33 0000 0009', renovado_el: '2026-12-01' }),
      row({ lugar: '', valor: '33 0000 0010' }),
      row({ lugar: 'website', valor: 'https://www.example.org/', fuente: 'Otro' }),
    ])
    expect(
      reports.map(({ line, outcome, changes: made }) => [
        line,
        outcome,
        ...made.map(({ column, from, to }) => `${column}: ${from}→${to}`),
      ]),
    ).toEqual([
      [2, 'changed', 'valor: 33 0000 0001→33 0000 0009', 'renovado_el: →2026-12-01'],
      [3, 'new'],
      [4, 'changed', 'fuente: Diario, «el de aquí»→Otro'],
    ])
    expect(changes).toHaveLength(1)
    expect(changes[0]?.data).toMatchObject({
      phones: [
        { id: 'a1', number: '33 0000 0009', verification: { renewed_on: '2026-12-01T12:00:00.000Z' } },
        { id: 'a2' },
        { number: '33 0000 0010', type: 'voice' },
      ],
      website: { url: 'https://www.example.org/', verification: { source: 'Otro' } },
    })
    expect(changes[0]?.places.map(({ path }) => path)).toEqual(['phones.0', 'phones.2', 'website'])
  })

  it.each([
    ['an unknown document', row({ documento: 'nadie' }), 'En «jalisco» no hay «nadie»'],
    ['a place that is gone', row({ lugar: 'phones/zz' }), '«prueba» no tiene nada en el lugar «phones/zz»'],
    ['a confidential place', row({ lugar: 'locations/c2' }), 'no tiene nada en el lugar «locations/c2»'],
    ['a standing that there is not', row({ situacion: 'seguro' }), '«situacion» dice «seguro»'],
    ['a day that there is not', row({ renovado_el: '2026-02-30' }), '«renovado_el» dice «2026-02-30»'],
    ['a new thing that is there', row({ lugar: '' }), 'Ya está'],
    ['a new fact', row({ lugar: '', clase: 'dato', valor: 'x' }), '«clase» dice «dato»'],
  ])('refuses %s and says what to do', (_, wrong, words) => {
    const { reports, changes } = plan([wrong])
    expect(reports[0]?.outcome).toBe('refused')
    expect(reports[0]?.reason?.es).toContain(words)
    expect(changes).toEqual([])
  })

  it('refuses what the account does not edit, and the place of a shelter', () => {
    expect(plan([row({ valor: '33 0000 0009' })], false).reports[0]?.reason?.es).toContain(
      'Tu cuenta no edita los datos de este estado',
    )
    const place = row({ lugar: '', clase: 'direccion', valor: 'Calle 3' })
    expect(plan([place], true, { ...document, confidential: true }).reports[0]?.reason?.es).toContain(
      'Es una institución confidencial',
    )
  })
})
