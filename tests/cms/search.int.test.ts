import { readContent } from '@justicia/shared-content/content/readContent'
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { setStored, setStoredVersion } from '../../cms/src/database/setStored.ts'
import { fillSearchText } from '../../cms/src/search/fillSearchText.ts'
import { seedContent } from '../../cms/src/seed/seedContent.ts'
import { everyFilter } from './support/everyFilter.ts'
import { exampleFact, exampleGuide, exampleOrganization, fixtureContent } from './support/examples.ts'
import { type Account, describeOnEachDatabase, type TestCms } from './support/testCms.ts'

await describeOnEachDatabase('searching the lists of the CMS', (database) => {
  let cms: TestCms
  let admin: Account

  beforeAll(async () => {
    cms = await database.open()
    admin = await cms.account(['admin'])
    const { payload } = cms
    await seedContent({ payload, content: await readContent(fixtureContent), mediaDir: cms.settings.mediaDir })
    const guide = await payload.create({
      collection: 'guides',
      locale: 'es',
      data: {
        ...exampleGuide('prision'),
        title: 'Me dieron Prisión Preventiva',
        aliases: ['me guardaron en el PENAL', 'niñez'],
      } as never,
    })
    await payload.update({
      collection: 'guides',
      id: guide.id,
      locale: 'en',
      data: {
        title: 'Held before trial',
        summary: 'A summary in English, of more than forty characters as it must be.',
        aliases: ['locked up'],
      },
    })
    await payload.create({ collection: 'facts', data: { ...exampleFact('oaxaca'), value: 'Fiscalía de Oaxaca' } as never })
    await payload.create({
      collection: 'organizations',
      data: { ...exampleOrganization('oaxaca'), name: 'Comisión de Búsqueda', alternate_name: 'CEBÚS' } as never,
    })
  })
  afterAll(() => cms.close())

  /** What the box of a list finds: as the admin asks, whatever stands in `listSearchableFields`. */
  const search = async (collection: CollectionSlug, words: string, draft = true) => {
    const fields = cms.payload.collections[collection].config.admin.listSearchableFields ?? []
    const where = fields.map((field, index) => `where[or][${index}][${field}][like]=${encodeURIComponent(words)}`).join('&')
    const { status, body } = await cms.rest('GET', `${collection}?${where}&draft=${draft}&depth=0&limit=100`, { as: admin })
    expect(status).toBe(200)
    return (body.docs as Record<string, unknown>[]).map(
      ({ slug, key, abbreviation, name, email }) => slug ?? key ?? abbreviation ?? name ?? email,
    )
  }

  it.each([
    ['guides', 'prision preventiva', 'prision'],
    ['guides', 'PRISIÓN', 'prision'],
    ['guides', 'penal guardaron', 'prision'],
    ['guides', 'ninez', 'prision'],
    ['guides', 'held trial', 'prision'],
    ['guides', 'LOCKED', 'prision'],
    ['terms', 'QUERÉLLA', 'querella'],
    ['flows', 'ORIENTADOR completo', 'orientador-completo'],
    ['variants', 'guia-completa JALISCO', 'guia-completa · jalisco'],
    ['facts', 'FISCALÍA de oaxaca', 'prueba.nombre'],
    ['organizations', 'busqueda', 'prueba'],
    ['organizations', 'cebus', 'prueba'],
    ['laws', 'constitucion', 'CPEUM'],
    ['media', 'CUADRO', 'cuadro'],
    ['users', 'ÁDMIN', 'admin'],
  ] as const)('%s: «%s» finds %s', async (collection, words, found) => {
    expect(await search(collection, words)).toContain(found)
    expect(await search(collection, words, false)).toContain(found)
    expect(await search(collection, `${words} quetzal`)).toEqual([])
  })

  it('finds a draft by its new title, and what is published by its own', async () => {
    const { docs } = await cms.payload.find({ collection: 'guides', where: { slug: { equals: 'prision' } } })
    const id = docs[0]?.id ?? ''
    const changed = await cms.rest('PATCH', `guides/${id}?draft=true&locale=es`, {
      as: admin,
      body: { title: 'Cárcel', _status: 'draft' },
    })
    expect(changed.status).toBe(200)
    expect(await search('guides', 'carcel')).toEqual(['prision'])
    expect(await search('guides', 'carcel', false)).toEqual([])
    expect(await search('guides', 'preventiva', false)).toEqual(['prision'])
    expect(await search('guides', 'held before trial')).toEqual(['prision'])
  })

  it('finds in a picker and in a filter by title, which ask for the title', async () => {
    for (const operator of ['like', 'contains']) {
      const { body } = await cms.rest('GET', `guides?where[and][0][title][${operator}]=carcel&draft=true&depth=0`, { as: admin })
      expect((body.docs as { slug: string }[]).map(({ slug }) => slug)).toEqual(['prision'])
    }
  })

  it('lets nobody write what a document is found by', async () => {
    const { docs } = await cms.payload.find({ collection: 'terms', where: { slug: { equals: 'querella' } } })
    await cms.rest('PATCH', `terms/${docs[0]?.id}?locale=es`, {
      as: admin,
      body: { searchText: 'quetzal', _status: 'published' },
    })
    expect(await search('terms', 'quetzal')).toEqual([])
  })

  it('fills what was stored before, drafts too, once, and leaves its day alone', async () => {
    const { payload } = cms
    const { docs } = await payload.find({ collection: 'guides', where: { slug: { equals: 'prision' } } })
    const id = docs[0]?.id ?? ''
    const { docs: versions } = await payload.findVersions({
      collection: 'guides',
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    })
    const versionId = versions[0]?.id ?? ''
    await setStored({ payload, collection: 'guides', id, data: { searchText: null } })
    await setStoredVersion({ payload, collection: 'guides', versionId, data: { searchText: null } })
    expect(await search('guides', 'carcel')).toEqual([])
    await fillSearchText(payload)
    expect(await search('guides', 'carcel')).toEqual(['prision'])
    expect(await search('guides', 'preventiva', false)).toEqual(['prision'])
    expect(await search('guides', 'locked', false)).toEqual(['prision'])
    const after = await payload.findVersionByID({ collection: 'guides', id: versionId, locale: 'es' })
    expect(after.version).toMatchObject({ title: 'Cárcel', slug: 'prision', updatedAt: versions[0]?.version.updatedAt })
    expect(after.version.sections).toHaveLength(2)
    expect((await payload.findByID({ collection: 'guides', id })).updatedAt).toBe(docs[0]?.updatedAt)
  })

  it.each([
    ['laws', 'createdAt', 'contains', '2026-11-21'],
    ['facts', 'verification.checked_on', 'like', '2026-11-21'],
    ['guides', 'order', 'not_like', '1'],
    ['guides', 'urgent', 'contains', 'true'],
  ] as const)('looks for no words in what is no text: %s by %s', async (collection, path, operator, value) => {
    const { status, body } = await cms.rest('GET', `${collection}?where[${path}][${operator}]=${value}`, { as: admin })
    expect(status).toBe(400)
    expect(body.errors?.[0]?.message).toMatch(
      new RegExp(`^El filtro por «${path}» no se entiende: «${operator}» busca palabras, y aquí hay .+\\. Compara con «equals»`),
    )
  })

  it('takes out of what accounts are found by the addresses that were once there', async () => {
    const { payload } = cms
    await setStored({ payload, collection: 'users', id: admin.user.id, data: { searchText: 'admin · cuenta1@example.org' } })
    await fillSearchText(payload)
    const stored = await payload.db.findOne({ collection: 'users', where: { id: { equals: admin.user.id } } })
    expect(stored).toMatchObject({ searchText: 'admin' })
    expect(await search('users', 'cuenta1@')).toEqual([])
  })

  // All fields on MongoDB too: by night, see filters.nightly.test.ts.
  everyFilter({ cms: () => cms, as: () => admin, fields: database.name === 'SQLite' ? 'all' : 'of each kind' })
})
