import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeContent } from '@justicia/shared-content/content/writeContent'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Role, roles } from '../../cms/src/access/roles.ts'
import { isSealed } from '../../cms/src/confidential/sealText.ts'
import { readPublished } from '../../cms/src/snapshot/readPublished.ts'
import { contentChecked } from '../../cms/src/validation/mustCheckContent.ts'
import { exampleOrganization } from '../cms/support/examples.ts'
import { type Account, describeRules, type TestCms } from '../cms/support/testCms.ts'

/** What may be found nowhere but by those who may read it. */
const canaries = ['CANARIO-CALLE 77', 'CANARIO-MUNICIPIO', 'CANARIO-FUENTE', 'canario-direccion']

const place = {
  address: 'CANARIO-CALLE 77',
  municipality: 'CANARIO-MUNICIPIO',
  verification: { status: 'pending', source: 'CANARIO-FUENTE', source_url: 'https://www.gob.mx/canario-direccion' },
} as const

/** Who reads where a shelter of Oaxaca is. */
const readers: Role[] = ['admin', 'national-editor']

await describeRules('the place of a confidential institution', (database) => {
  let cms: TestCms
  const accounts = {} as Record<Role, Account>
  let ownEditor: Account
  let count = 0
  beforeAll(async () => {
    cms = await database.open()
    for (const role of roles) accounts[role] = await cms.account([role], role === 'state-editor' ? ['jalisco'] : [])
    ownEditor = await cms.account(['state-editor'], ['oaxaca'])
  })
  afterAll(() => cms.close())

  const shelter = () => {
    count += 1
    return {
      ...exampleOrganization('oaxaca', `refugio-${count}`),
      role: 'womens_services',
      confidential: true,
      locations: [place],
    }
  }
  const make = async (data: object = shelter()) => {
    const answer = await cms.rest('POST', 'organizations', { as: ownEditor, body: data })
    expect(answer.status).toBe(201)
    return answer.body.doc as { id: number; updatedAt: string; locations: (typeof place & { id: string })[] }
  }
  const tells = (value: unknown) => canaries.filter((canary) => JSON.stringify(value).includes(canary))

  /** Everything that is stored, as bytes: files with SQLite, documents with MongoDB. */
  async function everythingStored(): Promise<string> {
    if (database.name === 'MongoDB')
      return database.inspect(cms.settings, async (client) => {
        const db = client.db()
        const dump: unknown[] = []
        for (const { name } of await db.listCollections().toArray()) dump.push(await db.collection(name).find().toArray())
        return JSON.stringify(dump)
      })
    const files = await readdir(cms.settings.dataDir, { recursive: true, withFileTypes: true })
    const bytes = await Promise.all(
      files.filter((file) => file.isFile()).map((file) => readFile(path.join(file.parentPath, file.name), 'latin1')),
    )
    return bytes.join('\n')
  }

  it('is read by administrators, national editors and the editors of its state, and by nobody else', async () => {
    const { id } = await make()
    const { docs: versions } = await cms.payload.findVersions({ collection: 'organizations', where: { parent: { equals: id } } })
    const addresses = [
      `organizations/${id}`,
      `organizations/${id}?draft=true&depth=1`,
      `organizations/${id}?select[locations]=true`,
      `organizations?where[id][equals]=${id}&sort=locations.address`,
      `organizations/versions?where[parent][equals]=${id}`,
      `organizations/versions/${versions[0]?.id}`,
    ]
    for (const address of addresses) {
      expect([address, tells((await cms.rest('GET', address, { as: ownEditor })).body)]).toEqual([address, canaries])
      for (const role of roles) {
        const told = tells((await cms.rest('GET', address, { as: accounts[role] })).body)
        expect([role, address, told]).toEqual([role, address, readers.includes(role) ? canaries : []])
      }
      expect(tells((await cms.rest('GET', address)).body)).toEqual([])
    }
    const part = await cms.rest('GET', `organizations/${id}?select[locations][address]=true`, { as: accounts.operator })
    expect([part.status, tells(part.body)]).toEqual([200, []])
  })

  it('is not found by asking for it', async () => {
    await make()
    for (const [field, value] of [
      ['locations.address', 'CANARIO'],
      ['locations.municipality', 'CANARIO'],
      ['locations.verification.source', 'CANARIO'],
      ['locations.verification.source_url', 'canario'],
      ['searchText', 'canario'],
    ])
      for (const address of ['organizations?', 'organizations?draft=true&', 'organizations/versions?', 'organizations/count?'])
        for (const account of [accounts.operator, accounts['state-editor'], accounts.reviewer]) {
          const asked = address.includes('versions') ? `version.${field}` : field
          const { body } = await cms.rest('GET', `${address}where[${asked}][like]=${value}`, { as: account })
          expect([asked, body.totalDocs ?? 0]).toEqual([asked, 0])
        }
  })

  it('is not given back to a publisher who publishes, and stays where it was', async () => {
    const { id } = await make()
    const answer = await cms.rest('PATCH', `organizations/${id}`, {
      as: accounts.publisher,
      body: { _status: 'published', locations: [] },
    })
    expect([answer.status, tells(answer.body)]).toEqual([200, []])
    expect(tells((await cms.rest('GET', `organizations/${id}`, { as: ownEditor })).body)).toEqual(canaries)
  })

  it('is sealed in everything that is stored, drafts and versions among it', async () => {
    const { id } = await make()
    for (const query of ['?draft=true', '?draft=true&autosave=true', ''])
      expect(
        (
          await cms.rest('PATCH', `organizations/${id}${query}`, {
            as: ownEditor,
            body: { name: `Refugio ${query}`, locations: [place] },
          })
        ).status,
      ).toBe(200)
    const stored = await cms.payload.db.findOne<{ id: number; locations: (typeof place)[] }>({
      collection: 'organizations',
      where: { id: { equals: id } },
    })
    expect(isSealed(stored?.locations[0]?.address)).toBe(true)
    expect(tells(await everythingStored())).toEqual([])
  })

  it('may be one place among others', async () => {
    const { id } = await make({
      ...shelter(),
      confidential: false,
      locations: [
        { ...place, confidential: true },
        {
          ...place,
          address: 'Oficina abierta 1',
          municipality: 'Centro',
          verification: { status: 'pending', source: 'Pública' },
        },
      ],
    })
    const seen = await cms.rest('GET', `organizations/${id}`, { as: accounts.operator })
    expect(JSON.stringify(seen.body)).toContain('Oficina abierta 1')
    expect(tells(seen.body)).toEqual([])
    expect(tells(await everythingStored())).toEqual([])
  })

  it('is sealed in what was stored before it became confidential, also by a draft, and leaves no old bytes', async () => {
    for (const draft of [false, true]) {
      const open = await make({ ...shelter(), confidential: false })
      await cms.rest('PATCH', `organizations/${open.id}`, { as: ownEditor, body: { name: 'Dos' } })
      expect(tells(await everythingStored())).toEqual(canaries)
      const marked = await cms.rest('PATCH', `organizations/${open.id}?draft=${draft}`, {
        as: ownEditor,
        body: { confidential: true },
      })
      expect(marked.status).toBe(200)
      expect(tells(await everythingStored())).toEqual([])
      const { docs } = await cms.payload.findVersions({ collection: 'organizations', where: { parent: { equals: open.id } } })
      expect(docs.length).toBeGreaterThan(2)
      expect(docs.every(({ version }) => version.locations?.length === 1 && isSealed(version.locations[0]?.address))).toBe(true)
      expect(tells((await cms.rest('GET', `organizations/${open.id}?draft=true`, { as: ownEditor })).body)).toEqual(canaries)
      const oldest = docs.at(-1)
      const restored = await cms.rest('POST', `organizations/versions/${oldest?.id}?draft=true`, { as: ownEditor })
      expect(restored.status).toBe(200)
      await cms.payload.delete({ collection: 'organizations', id: open.id })
    }
  })

  it('is opened again by those who take the mark away', async () => {
    const { id } = await make()
    expect((await cms.rest('PATCH', `organizations/${id}`, { as: ownEditor, body: { confidential: false } })).status).toBe(200)
    expect(tells((await cms.rest('GET', `organizations/${id}`, { as: accounts.operator })).body)).toEqual(canaries)
    await cms.payload.delete({ collection: 'organizations', id })
  })

  const said = 'Estamos en canario calle 77, toca fuerte.'
  const verification = { status: 'pending', source: 'Pública' }
  it.each([
    ['description', { description: said }],
    ['phones', { phones: [{ number: '33 1234 5678', type: 'voice', description: said, verification }] }],
    ['schedules', { schedules: [{ description: said, verification }] }],
    ['verification.source', { verification: { status: 'pending', source: said } }],
  ])('is not said by another text of the institution: %s', async (path, more) => {
    const answer = await cms.rest('POST', 'organizations', { as: ownEditor, body: { ...shelter(), ...more } })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain('dice la dirección de un lugar confidencial')
    expect(answer.body.errors?.[0]?.data?.errors?.[0]?.path).toContain(path)
    expect(tells(answer.body)).toEqual([])
  })

  it('is not said in another language either when the institution is marked', async () => {
    const address = 'Calle que todavía es pública 12'
    const verification = { status: 'pending', source: 'Fuente de prueba' }
    const open = { confidential: false, description: 'Recibe a mujeres.', locations: [{ address, verification }] }
    const { id } = await make({ ...shelter(), ...open })
    const english = { description: `Come to ${address}`, _status: 'published' }
    expect((await cms.rest('PATCH', `organizations/${id}?locale=en`, { as: ownEditor, body: english })).status).toBe(200)
    const mark = { confidential: true }
    const answer = await cms.rest('PATCH', `organizations/${id}?locale=es`, { as: ownEditor, body: mark })
    expect(answer.status).toBe(400)
    expect(answer.body.errors?.[0]?.data?.errors?.[0]).toMatchObject({
      path: 'description',
      message: expect.stringContaining('En otro idioma (English)'),
    })
  })

  it('stays confidential when a version is restored from before it was', async () => {
    for (const mark of ['institution', 'place']) {
      const { id, locations } = await make({ ...shelter(), confidential: false })
      const body =
        mark === 'place' ? { locations: locations.map((row) => ({ ...row, confidential: true })) } : { confidential: true }
      expect((await cms.rest('PATCH', `organizations/${id}`, { as: ownEditor, body })).status).toBe(200)
      const { docs } = await cms.payload.findVersions({
        collection: 'organizations',
        where: { parent: { equals: id } },
        sort: 'createdAt',
      })
      for (const query of ['?draft=true', '']) {
        const address = `organizations/versions/${docs[0]?.id}${query}`
        expect((await cms.rest('POST', address, { as: ownEditor })).status).toBe(200)
        for (const role of roles.filter((each) => !readers.includes(each)))
          expect(tells((await cms.rest('GET', `organizations/${id}?draft=true`, { as: accounts[role] })).body)).toEqual([])
        expect(tells((await cms.rest('GET', `organizations/${id}?draft=true`, { as: ownEditor })).body)).toEqual(canaries)
      }
      expect(tells(await everythingStored())).toEqual([])
    }
  })

  it('does not come out of a sealed text that somebody copied from elsewhere', async () => {
    const { id } = await make()
    const stored = await cms.payload.db.findOne<{ id: number; locations: (typeof place)[] }>({
      collection: 'organizations',
      where: { id: { equals: id } },
    })
    const copied = {
      ...exampleOrganization('jalisco', `copia-${count}`),
      confidential: true,
      locations: [{ ...place, address: stored?.locations[0]?.address }],
    }
    const answer = await cms.rest('POST', 'organizations', { as: accounts['state-editor'], body: copied })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain('está sellado y no es de esta institución')
  })

  it('is in no snapshot, and a seed of one leaves it where it is', async () => {
    const { id } = await make()
    const dir = await mkdtemp(path.join(tmpdir(), 'justicia-confidencial-'))
    try {
      const content = await readPublished(cms.payload, cms.settings.mediaDir)
      expect(tells(content)).toEqual([])
      await writeContent(content, path.join(dir, 'foto'))
      const files = await readdir(dir, { recursive: true, withFileTypes: true })
      for (const file of files.filter((each) => each.isFile())) {
        const text = await readFile(path.join(file.parentPath, file.name), 'utf8')
        expect([file.name, tells(text), text.includes('sellado.')]).toEqual([file.name, [], false])
      }
      // As the seed does when the file says something else of the institution.
      await cms.payload.update({
        collection: 'organizations',
        id,
        data: { name: 'De archivo', locations: [] },
        context: { [contentChecked]: true },
      })
      expect(tells((await cms.rest('GET', `organizations/${id}`, { as: ownEditor })).body)).toEqual(canaries)
    } finally {
      await rm(dir, { recursive: true, force: true })
    }
  })
})
