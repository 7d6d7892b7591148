import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { z } from 'zod'
import { refusal } from '../../words/refusal.ts'
import { toLedgerQuery } from '../readLedger.ts'
import { refuseStrangers } from '../refuseStrangers.ts'
import { rowsToCsv } from './csv.ts'
import { documentToRows } from './flatRows.ts'
import { toHsds } from './hsds.ts'
import { importFile } from './importFile.ts'
import { readDocuments, stateNames } from './readDocuments.ts'

/** Bytes of a file that is read. */
const mostBytes = 1_000_000

const askedSchema = z.object({
  format: z.enum(['csv', 'hsds']),
  /** The file, byte by byte, in Base64: text would hide in which encoding it was. */
  content: z.base64(),
  confirm: z.string().max(100).optional(),
})

/** GET /api/ledger/export?format=csv|hsds&state=: a file. 403 as the ledger; confidential places are in none. */
const exportFile: Endpoint = {
  path: '/ledger/export',
  method: 'get',
  handler: async (req) => {
    refuseStrangers(req)
    const asked = req.searchParams ?? new URLSearchParams()
    const { state } = toLedgerQuery(asked, req)
    const isHsds = asked.get('format') === 'hsds'
    const { organizations, facts } = await (await readDocuments(req, state)).published()
    const text = isHsds ? toHsds(organizations, stateNames(req)) : rowsToCsv([...organizations, ...facts].flatMap(documentToRows))
    const name = `comprobaciones${state === '' ? '' : `-${state}`}.${isHsds ? 'json' : 'csv'}`
    return new Response(text, {
      headers: {
        'content-type': isHsds ? 'application/json; charset=utf-8' : 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'x-content-type-options': 'nosniff',
      },
    })
  },
}

/**
 * POST /api/ledger/import with `{ "format": "csv"|"hsds", "content": "<Base64>" }`: what the file would do, row by row, and a
 * `digest`; with that as `confirm`, all of it is done. 400 for what is no such file, 413 for one that is too large, 409 when
 * something has changed since.
 */
const readFile: Endpoint = {
  path: '/ledger/import',
  method: 'post',
  handler: async (req) => {
    refuseStrangers(req)
    await addDataAndFileToRequest(req)
    const { data, success } = askedSchema.safeParse(req.data)
    if (!success) throw refusal(req, 400, { es: 'Elige un archivo CSV o JSON.', en: 'Choose a CSV or JSON file.' })
    const bytes = Buffer.from(data.content, 'base64')
    if (bytes.byteLength > mostBytes)
      throw refusal(req, 413, {
        es: 'El archivo pesa más de 1 MB. Divídelo, por ejemplo por estado.',
        en: 'The file is larger than 1 MB. Divide it, for instance by state.',
      })
    return Response.json(await importFile(req, { format: data.format, bytes, confirm: data.confirm }))
  },
}

export const exchangeEndpoints: Endpoint[] = [exportFile, readFile]
