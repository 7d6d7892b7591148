import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { FlattenedField } from 'payload'
import { readPublished } from '../../../cms/src/snapshot/readPublished.ts'
import { findMongo } from '../../cms/support/mongo.ts'
import { FuzzFailure, type FuzzTarget } from '../FuzzTarget.ts'
import { type Random, randomNumbers } from '../randomNumbers.ts'
import { accounts, canary, openRestCms, type RestCms } from './restCms.ts'

/** No answer is longer, in bytes. */
const longestAnswer = 4 * 1024 * 1024
/** Requests of one input; what comes after is left. */
const mostRequests = 12

const collections = ['facts', 'guides', 'flows', 'terms', 'variants', 'organizations', 'laws', 'media', 'users'] as const
/** Accounts that may read the place of a confidential organization. */
const readPlaces: readonly string[] = ['admin', 'national-editor']
const operators = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'exists',
  'like',
  'contains',
  'greater_than',
  'less_than',
  'all',
  'near',
]

/**
 * The REST interface of a CMS. An input is requests, one a line: who asks, method, address, body; `{id}` is the document
 * that the input made last.
 */
export function restTargetOn(database: 'SQLite' | 'MongoDB'): FuzzTarget {
  let opened: Promise<RestCms> | undefined
  let cms: RestCms | undefined
  const open = async (): Promise<RestCms> => {
    opened ??= openRestCms((dir) => (database === 'SQLite' ? `file:${path.join(dir, 'justicia.db')}` : newMongoDatabase()))
    cms = await opened
    return cms
  }
  return {
    corpus: 'rest',
    ...(database === 'MongoDB' && { prepare: shareMongo }),
    async close() {
      await (await opened)?.close()
    },
    extension: '.txt',
    // Several requests, and all that is published read after them.
    longestRun: 20_000,
    async seeds() {
      await open()
      return [
        'state-editor POST facts {"state":"jalisco","key":"prueba.nombre","kind":"name","value":"Valor","verification":{"status":"pending","source":"Fuente"},"_status":"published"}\noperator GET facts/{id}',
        'state-editor POST organizations?draft=true {"state":"jalisco","slug":"defensoria","name":"Defensoría"}\nstate-editor DELETE organizations/{id}',
        'national-editor POST guides?draft=true&locale=es {"slug":"robo","title":"Robo","sections":[{"key":"uno","title":"Uno"}]}\nreviewer PATCH guides/{id}?draft=true {"review":{"status":"reviewed"}}',
        'national-editor POST terms?locale=all {"slug":"denuncia","aliases":{"es":["querella"]}}',
        'operator GET organizations?where[confidential][equals]=true&depth=3&locale=all',
        'operator GET organizations/versions?where[version.state][equals]=oaxaca&depth=3',
        'operator GET users?sort=email&select[email]=true',
        'nobody GET facts?limit=0&pagination=false',
        'nobody POST users/forgot-password {"email":{}}',
      ]
    },
    generate: (seed) => {
      const random = randomNumbers(seed)
      return cms === undefined ? [] : Array.from({ length: 20 }, () => inputOf(random, cms as RestCms))
    },
    dictionary: [
      ...accounts.map((name) => `\n${name} `),
      ...collections,
      ...operators.map((name) => `[${name}]=`),
      '&where[and][0][or][0][state]',
      '&where[version.state]',
      '&where[verification.status]',
      '&draft=true',
      '&trash=true',
      '&locale=all',
      '&depth=99',
      '&limit=0',
      '&page=-1',
      '&sort=-updatedAt',
      '&select[id]=true',
      '&populate[organizations][locations]=true',
      '/versions',
      '/duplicate',
      '/{id}',
      '{}',
      '[]',
      'null',
      '"_status":"published",',
      '"id":"x",',
      '"updatedAt":"2026-11-21T00:00:00.000Z",',
      '"__proto__":{},',
      '%00',
      '%2e%2e%2f',
    ],
    async run(input) {
      const { api, payload, mediaDir, tokens } = await open()
      let id = '1'
      let changed = false
      for (const line of Buffer.from(input).toString('utf8').split('\n').slice(0, mostRequests)) {
        const request = requestOf(line.replaceAll('{id}', id), tokens)
        if (request === undefined) continue
        const response = await api(request)
        const bytes = Buffer.from(await response.arrayBuffer())
        const text = bytes.toString('utf8')
        const what = line.slice(0, 160)
        // Nobody can be written to while no mail server is set.
        if (response.status === 503 && line.includes('forgot-password')) continue
        if (response.status >= 500) throw new FuzzFailure(`responde ${response.status}: «${what}»`)
        if (bytes.length > longestAnswer) throw new FuzzFailure(`responde ${bytes.length} bytes: «${what}»`)
        if (!readPlaces.includes(line.split(' ', 1)[0] ?? '') && text.includes(canary) && !line.includes(canary))
          throw new FuzzFailure(`dice un lugar confidencial: «${what}»`)
        if (request.method === 'GET' || response.status >= 300) continue
        changed = true
        id = /"doc":\{[^{}]*?"id":"?([\w-]+)/.exec(text)?.[1] ?? id
      }
      if (!changed) return
      try {
        await readPublished(payload, mediaDir)
      } catch (error) {
        throw new FuzzFailure(`lo publicado no se puede leer: ${String(error)}`)
      }
    },
  }
}

/** One server for all threads of a run: they find its address where tests find that of any other. */
async function shareMongo(): Promise<() => Promise<void>> {
  const start = await findMongo()
  if (start === undefined) throw new Error('No hay MongoDB para probar: instala python3 o indica TEST_MONGODB_URI.')
  const { uriOf, stop } = await start()
  process.env.TEST_MONGODB_URI = uriOf('admin')
  return stop
}

function newMongoDatabase(): string {
  const address = new URL(process.env.TEST_MONGODB_URI ?? '')
  address.pathname = `/justicia_${randomUUID().slice(0, 8)}`
  return address.href
}

/** A request of a line; undefined for what no client could send, and for what would take the checks' own ground away. */
function requestOf(line: string, tokens: ReadonlyMap<string, string>): Request | undefined {
  const [, who = '', method = '', address = '', body = ''] = /^(\S+) (\S+) (\S+) ?(.*)$/.exec(line) ?? []
  // A session that is ended asks no more.
  if (/logout/i.test(address)) return undefined
  const [place = ''] = address.split('?')
  // Who reads a confidential place may tell it, and administrators may change and delete the accounts that ask.
  if (readPlaces.includes(who) && method !== 'GET' && /organizations|%/i.test(place)) return undefined
  if (who === 'admin' && method !== 'GET' && !/^users\/?$/.test(place) && /user|%/i.test(place)) return undefined
  if (who === 'admin' && /^users/.test(place) && !['GET', 'POST'].includes(method)) return undefined
  const token = tokens.get(who)
  try {
    return new Request(`http://localhost/api/${address}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `JWT ${token}` }) },
      ...(body === '' || method === 'GET' ? {} : { body }),
    })
  } catch {
    return undefined
  }
}

function inputOf(random: Random, { payload }: RestCms): string {
  return Array.from({ length: 1 + random.below(5) }, () => {
    const collection = random.pick(collections)
    const fields = payload.collections[collection].config.flattenedFields
    const who = random.pick([...accounts, 'nobody'])
    const method = random.pick(['GET', 'GET', 'POST', 'POST', 'PATCH', 'PATCH', 'DELETE', 'PUT'])
    const place = method === 'POST' ? '' : random.pick(['', '/{id}', '/{id}', '/versions', '/1', '/count'])
    const body = method === 'GET' ? '' : ` ${JSON.stringify(documentOf(random, fields, 0))}`
    return `${who} ${method} ${collection}${place}?${queryOf(random, fields)}${body}`
  }).join('\n')
}

function queryOf(random: Random, fields: readonly FlattenedField[]): string {
  const name = () => {
    const field = random.pick(fields)
    return 'flattenedFields' in field && random.below(2) === 0
      ? `${field.name}.${random.pick(field.flattenedFields).name}`
      : field.name
  }
  const value = () =>
    encodeURIComponent(String(random.pick(['x', '', 'jalisco', 'true', '1', 'null', '2026-11-21', '%', 'á', '-1'])))
  const parts = [
    () => `where[${name()}][${random.pick(operators)}]=${value()}`,
    () => `where[or][${random.below(3)}][${name()}][${random.pick(operators)}]=${value()}`,
    () => `sort=${random.pick(['', '-'])}${name()}`,
    () => `select[${name()}]=${random.pick(['true', 'false'])}`,
    () => `populate[${random.pick(collections)}][${name()}]=true`,
    () => `depth=${random.pick(['0', '1', '3', '99', '-1', 'x'])}`,
    () => `limit=${random.pick(['0', '1', '100', '99999', '-1', 'x'])}`,
    () => `locale=${random.pick(['es', 'en', 'all', 'zz'])}`,
    () => random.pick(['draft=true', 'trash=true', 'pagination=false', 'fallback-locale=none', 'autosave=true', 'page=2']),
  ]
  return Array.from({ length: random.below(5) }, () => random.pick(parts)()).join('&')
}

function documentOf(random: Random, fields: readonly FlattenedField[], depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Array.from({ length: 1 + random.below(6) }, () => random.pick(fields)).map((field) => [
      field.name,
      random.below(6) === 0 ? oddValue(random) : sampleOf(random, field, depth),
    ]),
  )
}

function oddValue(random: Random): unknown {
  return random.pick<unknown>([
    null,
    true,
    7,
    -0.5,
    1e300,
    '',
    'x',
    [],
    {},
    [[]],
    [null],
    { es: 'x' },
    { root: {} },
    '2026-02-31',
  ])
}

/** A value of the field's own kind, mostly. */
function sampleOf(random: Random, field: FlattenedField, depth: number): unknown {
  if (depth < 4 && (field.type === 'group' || field.type === 'tab')) return documentOf(random, field.flattenedFields, depth + 1)
  if (depth < 4 && field.type === 'array')
    return Array.from({ length: random.below(3) }, () => documentOf(random, field.flattenedFields, depth + 1))
  if (field.type === 'select') {
    const option = random.pick(field.options)
    const value = typeof option === 'string' ? option : option?.value
    return field.hasMany ? [value] : value
  }
  if (field.type === 'text' || field.type === 'textarea')
    return 'hasMany' in field && field.hasMany
      ? [random.pick(['uno', ' dos '])]
      : random.pick(['uno', 'jalisco', 'a.b', ' ', '<b>'])
  if (field.type === 'number') return random.below(100)
  if (field.type === 'checkbox') return random.below(2) === 0
  if (field.type === 'date') return random.pick(['2026-11-21', '2027-05-21T12:00:00.000Z', '0000-01-01'])
  if (field.type === 'relationship' || field.type === 'upload') return random.pick([1, '1', 99999])
  if (field.type === 'richText')
    return { root: { type: 'root', children: [{ type: 'paragraph', version: 1, children: [{ type: 'text', text: 'Uno' }] }] } }
  return oddValue(random)
}
