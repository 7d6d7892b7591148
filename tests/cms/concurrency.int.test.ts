import { patient } from '@justicia/shared-content/patience'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { createLocalReq, initTransaction, killTransaction } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { errorToLines } from '../../cms/src/commands/errorToLines.ts'
import { inTransaction } from '../../cms/src/requests/inTransaction.ts'
import { exampleFact } from './support/examples.ts'
import { type Account, describeOnEachDatabase, type RestAnswer, type TestCms } from './support/testCms.ts'

await describeOnEachDatabase('many editors at once', (database) => {
  let cms: TestCms
  let editor: Account
  let other: Account
  beforeAll(async () => {
    cms = await database.open()
    editor = await cms.account(['national-editor'])
    other = await cms.account(['national-editor'])
    // Logs in, so that what follows is about documents only.
    expect((await cms.rest('GET', 'facts', { as: editor })).status).toBe(200)
  })
  afterAll(() => cms.close())

  it(
    '200 documents created at once are all there',
    async () => {
      const created = await Promise.all(
        Array.from({ length: 200 }, (_, index) =>
          cms.payload.create({ collection: 'facts', data: exampleFact('nacional', `a-la-vez.dato-${index}`) as never }),
        ),
      )
      expect(new Set(created.map(({ id }) => id)).size).toBe(200)
      const { totalDocs } = await cms.payload.count({ collection: 'facts', where: { key: { contains: 'a-la-vez' } } })
      expect(totalDocs).toBe(200)
    },
    // Half a minute on MongoDB where nothing else runs.
    patient(300_000),
  )

  it('20 simultaneous saves of one document end in 200 or in a clear 409, never in a 500', async () => {
    const fact = await cms.payload.create({ collection: 'facts', data: exampleFact('nacional', 'disputado.dato') as never })
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        cms.rest('PATCH', `facts/${fact.id}`, { as: editor, body: { value: `Valor ${index}`, updatedAt: fact.updatedAt } }),
      ),
    )
    const saved = answers.filter(({ status }) => status === 200)
    const refused = answers.filter(({ status }) => status === 409)
    expect({ saved: saved.length, refused: refused.length }).toEqual({ saved: 1, refused: 19 })
    for (const { body } of refused) expect(body.errors?.[0]?.message).toMatch(/tu cambio no se guardó\..*recarga la página/i)
    const after = await cms.payload.findByID({ collection: 'facts', id: fact.id })
    expect(saved[0]?.body.doc).toMatchObject({ value: after.value })
  })

  it('20 simultaneous saves by programs that do not say what they read never end in a 500', async () => {
    const fact = await cms.payload.create({ collection: 'facts', data: exampleFact('nacional', 'sin-fecha.dato') as never })
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        cms.rest('PATCH', `facts/${fact.id}`, { as: editor, body: { value: `Valor ${index}` } }),
      ),
    )
    expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([])
    expect(answers.some(({ status }) => status === 200)).toBe(true)
  })

  it('a save begun on an older text is refused, and autosaves one after another are not', async () => {
    const fact = await cms.payload.create({ collection: 'facts', data: exampleFact('nacional', 'viejo.dato') as never })
    const autosave = (value: string, updatedAt: string, as = editor) =>
      cms.rest('PATCH', `facts/${fact.id}?draft=true&autosave=true`, { as, body: { value, updatedAt } })
    const first = await autosave('Uno', fact.updatedAt)
    expect(first.status).toBe(200)
    const second = await autosave('Dos', savedAt(first))
    expect(second.status).toBe(200)
    // A stranger's autosave is refused; the editor's own, crossing with their last save, is not.
    const stale = await autosave('Tres', fact.updatedAt, other)
    expect(stale.status).toBe(409)
    expect(stale.body.errors?.[0]?.message).toMatch(
      /^Este texto cambió después de que lo abriste y tu cambio no se guardó\. Copia lo que escribiste/,
    )
    expect((await autosave('Tres y medio', savedAt(first))).status).toBe(200)
    const old = await cms.rest('PATCH', `facts/${fact.id}`, {
      as: editor,
      body: { _status: 'published', updatedAt: fact.updatedAt },
    })
    expect(old.status).toBe(409)
    const last = await autosave('Casi', savedAt(second))
    const publish = await cms.rest('PATCH', `facts/${fact.id}`, {
      as: editor,
      body: { _status: 'published', value: 'Cuatro', updatedAt: savedAt(last) },
    })
    expect(publish.body.doc).toMatchObject({ _status: 'published', value: 'Cuatro' })
  })

  it('an older version can be restored', async () => {
    const fact = await cms.payload.create({ collection: 'facts', data: exampleFact('nacional', 'restaurado.dato') as never })
    await cms.payload.update({ collection: 'facts', id: fact.id, data: { value: 'Otro' } })
    const { docs } = await cms.payload.findVersions({
      collection: 'facts',
      where: { parent: { equals: fact.id } },
      sort: 'createdAt',
    })
    const restored = await cms.payload.restoreVersion({
      collection: 'facts',
      id: String(docs[0]?.id),
      overrideAccess: false,
      user: editor.user,
    })
    expect(restored.value).toBe('Valor de nacional')
  })

  it('the same new thing made twice at once exists once, and the second editor is told', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => cms.rest('POST', 'facts', { as: editor, body: exampleFact('nacional', 'repetido.dato') })),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    for (const { status } of answers.filter((answer) => answer.status !== 201)) expect([400, 409]).toContain(status)
    const again = await cms.rest('POST', 'facts', { as: editor, body: exampleFact('nacional', 'repetido.dato') })
    expect(again.body.errors?.[0]?.data?.errors).toEqual([
      expect.objectContaining({
        path: 'key',
        message: 'Ya hay un dato con esta clave, estado y primer día. Ábrelo y cámbialo, o ponle otra fecha.',
      }),
    ])
  })

  it('20 log-ins to one account at once succeed, or are told to try again', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        cms.rest('POST', 'users/login', { body: { email: editor.user.email, password: editor.password } }),
      ),
    )
    expect(answers.some(({ status }) => status === 200)).toBe(true)
    for (const { status, body } of answers.filter((answer) => answer.status !== 200)) {
      expect(database.name).toBe('MongoDB')
      expect({ status, message: body.errors?.[0]?.message }).toEqual({
        status: 409,
        message: 'Esta cuenta se usó dos veces en el mismo instante. Vuelve a intentarlo.',
      })
    }
  })

  it('a transaction that fails leaves nothing', async () => {
    const attempt = inTransaction({
      payload: cms.payload,
      write: async (req) => {
        await cms.payload.create({ collection: 'facts', data: exampleFact('nacional', 'deshecho.uno') as never, req })
        await cms.payload.create({ collection: 'facts', data: exampleFact('nacional', 'deshecho.dos') as never, req })
        throw new Error('a mitad del camino')
      },
    })
    await expect(attempt).rejects.toThrow('a mitad del camino')
    const { totalDocs } = await cms.payload.count({ collection: 'facts', where: { key: { contains: 'deshecho' } } })
    expect(totalDocs).toBe(0)
    const versions = await cms.payload.countVersions({ collection: 'facts', where: { 'version.key': { contains: 'deshecho' } } })
    expect(versions.totalDocs).toBe(0)
  })

  it('what a transaction has not committed is not read outside it', async () => {
    const req = await createLocalReq({}, cms.payload)
    await initTransaction(req)
    await cms.payload.create({ collection: 'facts', data: exampleFact('nacional', 'pendiente.dato') as never, req })
    const { totalDocs } = await cms.payload.count({ collection: 'facts', where: { key: { equals: 'pendiente.dato' } } })
    await killTransaction(req)
    expect(totalDocs).toBe(0)
  })

  if (database.name === 'SQLite')
    it('a full disk undoes the transaction, says so, and the next one works', async () => {
      const { client } = cms.payload.db as unknown as SQLiteAdapter
      const transaction = await client.transaction('write')
      const { rows } = await transaction.execute('PRAGMA page_count')
      await transaction.execute(`PRAGMA max_page_count = ${rows[0]?.[0]}`)
      await transaction.commit()
      // Until what was free inside the file is used up.
      let failure: unknown
      for (let n = 0; failure === undefined && n < 500; n += 1) {
        const fact = { ...exampleFact('nacional', `grande.dato-${n}`), value: 'dato '.repeat(300).trim(), _status: 'draft' }
        failure = await cms.payload.create({ collection: 'facts', data: fact as never, draft: true }).then(
          () => undefined,
          (error: unknown) => error,
        )
      }
      expect(errorToLines(failure)).toMatch(/^No queda espacio en el disco\. Libera espacio/)
      const again = await client.transaction('write')
      await again.execute('PRAGMA max_page_count = 1073741823')
      await again.commit()
      const saved = await cms.payload.create({ collection: 'facts', data: exampleFact('nacional', 'grande.dato') as never })
      expect(saved.key).toBe('grande.dato')
    })
})

function savedAt({ body }: RestAnswer): string {
  return (body.doc as { updatedAt: string }).updatedAt
}
