import { z } from 'zod'
import { organizationId } from '../../documents/organizationId.ts'
import { bytesToText, mostRows, type ReadRow, tooManyRows } from './csv.ts'
import { columns, type FlatRow, kindWords, RowFault } from './FlatRow.ts'
import { type Document, documentName, documentToRows } from './flatRows.ts'

type Row = Record<string, unknown> & { id?: string | null }

/** What vouches for a statement, and where it stands: HSDS lets a file say more than it knows itself. */
const own = [
  'lugar',
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
] as const satisfies readonly (keyof FlatRow)[]

const phoneTypes: Record<string, string> = { voice: 'voice', sms: 'text', whatsapp: 'cell' }

/**
 * Organizations in HSDS 3.0, each with one service that holds its schedules. Every id is the same in every export. No
 * confidential place is among them.
 * @param stateNames what a state is called, by slug.
 */
export function toHsds(documents: readonly Document[], stateNames: ReadonlyMap<string, string>): string {
  const organizations = documents.map((document) => {
    const rows = documentToRows(document)
    const slug = documentName(document)
    const idOf = (place: string) => organizationId(document.state, `${slug}/${place}`)
    const ofKind = (kind: keyof typeof kindWords) => rows.filter(({ clase }) => clase === kindWords[kind])
    const stored = (list: string, { lugar }: FlatRow) =>
      ((document[list] ?? []) as Row[]).find(({ id }) => lugar === `${list}/${id}`) ?? {}
    const id = organizationId(document.state, slug)
    const [website] = ofKind('website')
    return {
      id,
      name: String(document.name ?? ''),
      ...(document.alternate_name ? { alternate_name: String(document.alternate_name) } : {}),
      description: String(document.description ?? ''),
      ...(website === undefined ? {} : { website: website.valor, website_verification: vouched(website) }),
      phones: ofKind('phone').map((row) => {
        const { type, description } = stored('phones', row)
        return {
          id: idOf(row.lugar),
          number: row.valor,
          type: phoneTypes[String(type)] ?? 'voice',
          ...(description ? { description: String(description) } : {}),
          verification: vouched(row),
        }
      }),
      locations: ofKind('address').map((row) => ({
        id: idOf(row.lugar),
        name: String(document.name ?? ''),
        location_type: 'physical',
        addresses: [
          {
            id: idOf(`${row.lugar}/address`),
            address_1: row.valor,
            city: String(stored('locations', row).municipality ?? ''),
            state_province: stateNames.get(document.state) ?? document.state,
            postal_code: '',
            country: 'MX',
            address_type: 'physical',
          },
        ],
        verification: vouched(row),
      })),
      services: [
        {
          id: idOf('service'),
          organization_id: id,
          name: String(document.name ?? ''),
          status: 'active',
          schedules: ofKind('schedule').map((row) => ({
            id: idOf(row.lugar),
            description: row.valor,
            verification: vouched(row),
          })),
        },
      ],
      state: document.state,
      slug,
    }
  })
  return `${JSON.stringify({ hsds_version: '3.0', organizations }, null, 2)}\n`
}

const text = z.string().max(4000)
const vouchedSchema = z.partialRecord(z.enum(own), text).optional()
const fileSchema = z.object({
  organizations: z.array(
    z.object({
      name: text.optional(),
      state: text,
      slug: text,
      website: text.nullish(),
      website_verification: vouchedSchema,
      phones: z.array(z.object({ number: text, verification: vouchedSchema })).optional(),
      locations: z
        .array(z.object({ addresses: z.array(z.object({ address_1: text })).min(1), verification: vouchedSchema }))
        .optional(),
      services: z
        .array(z.object({ schedules: z.array(z.object({ description: text, verification: vouchedSchema })).optional() }))
        .optional(),
    }),
  ),
})

/**
 * The rows that an HSDS file tells, counted from 1 as they come.
 * @throws {RowFault} when it is not whole, not UTF-8, or says something else.
 */
export function hsdsToRows(bytes: Uint8Array): ReadRow[] {
  const { data, error } = fileSchema.safeParse(readJson(bytes))
  if (data === undefined) {
    const place = error.issues[0]?.path.join('.') ?? ''
    throw new RowFault({
      es: `El archivo no tiene la forma que se espera («organizations», y en cada una «state», «slug», «phones»…): mira «${place}». Baja el HSDS de esta página y cambia sus valores.`,
      en: `The file does not have the expected shape (“organizations”, each with “state”, “slug”, “phones”…): look at “${place}”. Download the HSDS of this page and change its values.`,
    })
  }
  const rows = data.organizations.flatMap(({ name, state, slug, website, website_verification, ...lists }) => {
    const row = (kind: keyof typeof kindWords, valor: string, vouches: z.infer<typeof vouchedSchema>): FlatRow => ({
      ...(Object.fromEntries(columns.map((column) => [column, ''])) as FlatRow),
      ...{ estado: state, documento: slug, clase: kindWords[kind], nombre: name ?? '', valor: valor.trim() },
      ...vouches,
    })
    return [
      ...(lists.phones ?? []).map(({ number, verification }) => row('phone', number, verification)),
      ...(lists.services ?? []).flatMap(({ schedules }) =>
        (schedules ?? []).map(({ description, verification }) => row('schedule', description, verification)),
      ),
      ...(lists.locations ?? []).map(({ addresses, verification }) =>
        row('address', addresses[0]?.address_1 ?? '', verification),
      ),
      ...(website ? [row('website', website, website_verification)] : []),
    ]
  })
  if (rows.length > mostRows) throw tooManyRows(rows.length)
  return rows.map((row, index) => ({ line: index + 1, row }))
}

function readJson(bytes: Uint8Array): unknown {
  const text = bytesToText(bytes)
  try {
    return JSON.parse(text)
  } catch {
    throw new RowFault({
      es: 'El archivo no es JSON entero: está a medias o tiene una coma de más. Bájalo o expórtalo otra vez.',
      en: 'The file is no whole JSON: it is half, or has a comma too much. Download or export it again.',
    })
  }
}

function vouched(row: FlatRow): Partial<FlatRow> {
  return Object.fromEntries(own.flatMap((column) => (row[column] === '' ? [] : [[column, row[column]]])))
}
