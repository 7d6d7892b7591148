import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { contentToFiles } from '@justicia/shared-content/content/contentFiles'
import { readDocuments } from '@justicia/shared-content/content/readContent'
import { writeContent } from '@justicia/shared-content/content/writeContent'
import { ContentErrorCollector } from '@justicia/shared-content/errors'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { addNotices, type Notice, noticeSchema, noticesOf, removeNotices } from '@justicia/shared-content/testing/noticeKind'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Where } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contentCollections } from '../../cms/src/collections/contentCollections.ts'
import { keptToLines } from '../../cms/src/commands/keptToLines.ts'
import { stateField } from '../../cms/src/fields/stateField.ts'
import { nationalOption } from '../../cms/src/fields/stateOptions.ts'
import { against, fieldOf } from '../../cms/src/kinds/against.ts'
import type { CmsKind } from '../../cms/src/kinds/Kind.ts'
import { kinds } from '../../cms/src/kinds/kinds.ts'
import { documentsOf, maxTexts } from '../../cms/src/limits/readLimits.ts'
import { publishable } from '../../cms/src/publishing/publishable.ts'
import { seedContent } from '../../cms/src/seed/seedContent.ts'
import { readPublished } from '../../cms/src/snapshot/readPublished.ts'
import { refuseForeignFolder } from '../../cms/src/snapshot/refuseForeignFolder.ts'
import { UnreadDocuments } from '../../cms/src/snapshot/UnreadDocuments.ts'
import { type Account, describeOnEachDatabase, type TestCms } from './support/testCms.ts'

interface StoredNotice {
  id: number | string
  state: string
  slug: string
  says: string
}

const keyOf = ({ slug }: Notice, state: string) => `${state}/${slug}`

/** A kind that nothing of the CMS knows of but its row and its form. */
const noticeKind: CmsKind<Notice, StoredNotice> = {
  words: { one: { es: 'Aviso', en: 'Notice' }, the: { es: 'el aviso', en: 'the notice' }, list: 'Avisos' },
  isLong: true,
  ownName: ({ slug }) => slug,
  namedBy: ['state', 'slug'],
  named: ({ slug }) => ({ slug }),
  toPiece: ({ slug, says }) => ({ slug, says: says.trim() }),
  wholeAt: 'says',
  schemaFaults: ({ says }) => against(noticeSchema, { says }, fieldOf),
  seed: {
    keyOf,
    storedKeyOf: (stored) => keyOf(stored, stored.state),
    toData:
      ({ slug, says }, { state }) =>
      () => ({ state, slug, says }),
  },
}

const files = {
  'notices/abre/es.yaml': 'says: Abre a las nueve\n',
  'notices/cierra/es.yaml': 'says: Cierra a las seis\n',
  'states/jalisco/notices/abre/es.yaml': 'says: Abre a las ocho\n',
}
const latestSchema = async (folder: string) =>
  path.join(
    folder,
    (await readdir(folder))
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .at(-1) ?? '',
  )

/** SQLite keeps a kind in tables, which a migration makes. */
async function migrate({ payload }: TestCms): Promise<void> {
  const db = payload.db as unknown as SQLiteAdapter
  const { generateDrizzleJson, generateMigration } = db.requireDrizzleKit()
  const before = JSON.parse(await readFile(await latestSchema(db.migrationDir), 'utf8'))
  for (const raw of await generateMigration(before, await generateDrizzleJson(db.schema)))
    await db.execute({ drizzle: db.drizzle as never, raw })
}

await describeOnEachDatabase('a kind that is a row of the tables', (database) => {
  let cms: TestCms
  let admin: Account
  beforeAll(async () => {
    addNotices()
    Object.assign(kinds, { notices: noticeKind })
    Object.assign(contentCollections, {
      notices: () =>
        publishable({
          slug: 'notices',
          scope: 'state',
          labels: { singular: noticeKind.words.one, plural: noticeKind.words.one },
          fields: [
            { name: 'slug', type: 'text', required: true },
            { name: 'says', type: 'text' },
            stateField({ options: [nationalOption, { value: 'jalisco', label: { es: 'Jalisco', en: 'Jalisco' } }] }),
          ],
        }),
    })
    cms = await database.open()
    if (database.name === 'SQLite') await migrate(cms)
    admin = await cms.account(['admin'])
  })
  afterAll(async () => {
    await cms.close()
    removeNotices()
    for (const table of [kinds, contentCollections]) delete (table as Record<string, unknown>).notices
  })

  async function read() {
    const dir = newFolder()
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(dir, name)), { recursive: true })
      await writeFile(path.join(dir, name), text)
    }
    const collector = new ContentErrorCollector()
    const { content } = await readDocuments(dir, collector)
    collector.throwIfAny()
    return content
  }
  const seed = async () => seedContent({ payload: cms.payload, content: await read(), mediaDir: cms.settings.mediaDir })
  const collection = 'notices' as 'facts'
  const idOf = async (state: string, slug: string) => {
    const where: Where = { and: [{ state: { equals: state } }, { slug: { equals: slug } }] }
    return (await cms.payload.find({ collection, where })).docs[0]?.id ?? 0
  }

  it('is seeded, once, and every piece is told in the log', async () => {
    expect((await seed()) as object).toMatchObject({ notices: { created: 3, updated: 0, unchanged: 0 } })
    expect((await seed()) as object).toMatchObject({ notices: { created: 0, updated: 0, unchanged: 3 } })
    const { docs } = await cms.payload.find({ collection: 'events' })
    expect(docs.map(({ action, kind, key, state }) => `${action} ${kind} ${state ?? ''}/${key}`).toSorted()).toEqual([
      'publish notices /abre',
      'publish notices /cierra',
      'publish notices jalisco/abre',
    ])
  })

  it('is given back by a snapshot, byte for byte, into a folder that is known for a copy', async () => {
    const content = await readPublished(cms.payload, cms.settings.mediaDir)
    expect(Object.fromEntries(contentToFiles(content))).toEqual(files)
    const dir = newFolder()
    await writeContent(content, dir)
    await refuseForeignFolder(dir)
    expect(await readFile(path.join(dir, 'states/jalisco/notices/abre/es.yaml'), 'utf8')).toBe('says: Abre a las ocho\n')
  })

  it('has its faults told at the field, and in words where several are changed', async () => {
    const id = await idOf('jalisco', 'abre')
    const says = 'Más de cuarenta letras, que son más de las que caben'
    const one = await cms.rest('PATCH', `notices/${id}`, { as: admin, body: { says, _status: 'published' } })
    expect([one.status, one.body.errors?.[0]?.data?.errors]).toEqual([
      400,
      [expect.objectContaining({ path: 'says', message: 'Debe tener como máximo 40 caracteres.' })],
    ])
    const many = await cms.rest('PATCH', 'notices?where[slug][equals]=abre', { as: admin, body: { says, _status: 'published' } })
    expect(many.status).toBe(409)
    for (const place of ['nacional', 'Jalisco'])
      expect(many.body.errors?.[0]?.message).toContain(`el aviso «abre» (${place}): Debe tener como máximo 40 caracteres.`)
  })

  it('stays as a person changed it, is told of by a seed, and is changed in the log', async () => {
    const id = await idOf('nacional', 'cierra')
    const body = { says: 'Cierra a las siete', _status: 'published' }
    expect((await cms.rest('PATCH', `notices/${id}`, { as: admin, body })).status).toBe(200)
    const report = await seed()
    expect(keptToLines(report)).toContain('  Avisos: nacional/cierra')
    const { docs } = await cms.payload.find({ collection: 'events', limit: 1 })
    expect(docs[0]).toMatchObject({ action: 'publish', kind: 'notices', key: 'cierra' })
    expect(noticesOf(await readPublished(cms.payload, cms.settings.mediaDir)).map(({ says }) => says)).toEqual([
      'Abre a las nueve',
      'Cierra a las siete',
    ])
  })

  it('is left out of a snapshot where it cannot be read, by its name, and the rest is there', async () => {
    const { db } = cms.payload
    await db.updateOne({ collection, id: await idOf('jalisco', 'abre'), data: { says: null } as never })
    const unread = new UnreadDocuments()
    const content = await readPublished(cms.payload, cms.settings.mediaDir, unread)
    expect(unread.list.map(({ document }) => document)).toEqual(['states/jalisco/notices/abre'])
    expect(noticesOf(content).map(({ slug }) => slug)).toEqual(['abre', 'cierra'])
  })

  it('is asked for a few at a time when its documents are long', () => {
    expect(documentsOf('notices')).toBe(maxTexts)
  })
})
