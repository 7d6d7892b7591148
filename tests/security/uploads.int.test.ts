import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, describeRules, type TestCms } from '../cms/support/testCms.ts'

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#336' } })
const gps = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '20/1 40/1 0/1' }, IFD0: { Copyright: 'CANARIO-EXIF' } }

await describeRules('uploads', (database) => {
  let cms: TestCms
  let editor: Account
  let count = 0
  beforeAll(async () => {
    cms = await database.open()
    editor = await cms.account(['national-editor'])
  })
  afterAll(() => cms.close())

  const upload = async (
    bytes: Buffer,
    name: string,
    { as = editor, data = {}, type = 'image/png' }: { as?: Account; data?: object; type?: string } = {},
  ) => {
    count += 1
    const form = new FormData()
    form.set('_payload', JSON.stringify({ slug: `imagen-${count}`, alt: 'Una imagen', credit: 'Prueba', ...data }))
    form.set('file', new File([new Uint8Array(bytes)], name, { type }))
    return cms.rest('POST', 'media', { as, form })
  }
  const files = () => readdir(cms.settings.mediaDir).catch(() => [] as string[])
  const png = () => picture(60, 40).png().toBuffer()

  it('take a picture under a name that the files of the content take', async () => {
    const { status, body } = await upload(await png(), 'IMG_2345 (niñas).PNG')
    expect(status).toBe(201)
    expect(body.doc).toMatchObject({ filename: 'img-2345-ninas.png', width: 60, height: 40, mimeType: 'image/png' })
    expect(await files()).toContain('img-2345-ninas.png')
  })

  it('are drawn in all their sizes before others have to wait for the database', async () => {
    const { db } = cms.payload
    const [begin, commit] = [db.beginTransaction, db.commitTransaction]
    const drawing = { before: 0, within: 0 }
    let open = false
    const watch = setInterval(() => {
      if (sharp.counters().process > 0) drawing[open ? 'within' : 'before'] += 1
    }, 1)
    db.beginTransaction = async (...input) => {
      const id = await begin.apply(db, input)
      open = true
      return id
    }
    db.commitTransaction = async (...input) => {
      open = false
      return commit.apply(db, input)
    }
    try {
      const large = await picture(4000, 3000).jpeg().toBuffer()
      drawing.before = 0
      const { status, body } = await upload(large, 'grande.jpg', { type: 'image/jpeg' })
      expect([status, Object.keys((body.doc as { sizes: object }).sizes).sort()]).toEqual([
        201,
        ['avif480', 'avif960', 'webp480', 'webp960'],
      ])
    } finally {
      clearInterval(watch)
      Object.assign(db, { beginTransaction: begin, commitTransaction: commit })
    }
    expect(drawing.before).toBeGreaterThan(0)
    expect(drawing.within).toBe(0)
    for (const name of ['grande.jpg', 'grande-480.avif', 'grande-480.webp', 'grande-960.avif', 'grande-960.webp'])
      expect((await sharp(path.join(cms.settings.mediaDir, name)).metadata()).width).toBe(Number(/\d+/.exec(name)?.[0] ?? 4000))
  })

  it('keep nothing of where and with what a picture was taken', async () => {
    const told = await picture(40, 20).withExif(gps).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { status, body } = await upload(told, 'foto.jpg', { type: 'image/jpeg' })
    expect(status).toBe(201)
    expect(body.doc).toMatchObject({ width: 20, height: 40 })
    for (const name of await files()) {
      const bytes = await readFile(path.join(cms.settings.mediaDir, name))
      expect([name, (await sharp(bytes).metadata()).exif, bytes.includes('CANARIO-EXIF')]).toEqual([name, undefined, false])
    }
  })

  it('are cleaned when the seed brings them, and keep their bytes when there is nothing to clean', async () => {
    const dir = path.join(cms.settings.dataDir, 'origen')
    await mkdir(dir, { recursive: true })
    const plain = await png()
    await writeFile(path.join(dir, 'limpia.png'), plain)
    await writeFile(path.join(dir, 'contada.jpg'), await picture(30, 30).withExif(gps).jpeg().toBuffer())
    for (const name of ['limpia.png', 'contada.jpg'])
      await cms.payload.create({
        collection: 'media',
        filePath: path.join(dir, name),
        data: { slug: name.split('.')[0] ?? '', alt: 'x', credit: 'y' },
      })
    expect((await readFile(path.join(cms.settings.mediaDir, 'limpia.png'))).equals(plain)).toBe(true)
    expect((await sharp(path.join(cms.settings.mediaDir, 'contada.jpg')).metadata()).exif).toBeUndefined()
  })

  it.each([
    ['too many pixels', async () => picture(8000, 8000).png().toBuffer(), 'bomba.png', 'el máximo son 40 millones'],
    [
      'movement',
      async () =>
        sharp([await png(), await picture(60, 40).negate().png().toBuffer()], { join: { animated: true } })
          .webp()
          .toBuffer(),
      'mueve.webp',
      'tiene movimiento',
    ],
    ['another kind', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.png', ''],
    [
      'a cut',
      async () => (await picture(400, 400).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 9000),
      'rota.png',
      'está dañada',
    ],
  ])('refuse %s in words, and leave no file', async (_, bytes, name, words) => {
    const before = await files()
    const { status, body } = await upload(await bytes(), name, { type: name.endsWith('webp') ? 'image/webp' : 'image/png' })
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain(words)
    expect(await files()).toEqual(before)
  })

  it('look at a picture before they keep others from writing', async () => {
    const large = await picture(8000, 8000).png().toBuffer()
    const events: string[] = []
    const { beginTransaction } = cms.payload.db
    cms.payload.db.beginTransaction = async (...args: Parameters<typeof beginTransaction>) => {
      events.push('begin')
      return beginTransaction.apply(cms.payload.db, args)
    }
    try {
      expect((await upload(large, 'bomba.png')).status).toBe(400)
      expect(events).toEqual([])
      expect((await upload(await png(), 'buena.png')).status).toBe(201)
      expect(events.length).toBeGreaterThan(0)
    } finally {
      cms.payload.db.beginTransaction = beginTransaction
    }
  })

  it('leave no file behind when they are not stored, and take none of others away', async () => {
    await upload(await png(), 'queda.png', { data: { slug: 'repetida' } })
    const before = await files()
    for (const [name, data] of [
      ['otra.png', { slug: 'repetida' }],
      ['queda.png', { slug: 'repetida' }],
      ['otra.png', { alt: '' }],
    ] as const) {
      expect((await upload(await png(), name, { data })).status).toBe(400)
      expect(await files()).toEqual(before)
    }
  })

  it('say in words that the disk is full, and leave nothing', async () => {
    const before = await files()
    const { create } = cms.payload.db
    cms.payload.db.create = (async () => {
      throw Object.assign(
        new Error('Failed query: insert', {
          cause: Object.assign(new Error('SQLITE_FULL: database or disk is full'), { code: 'SQLITE_FULL' }),
        }),
      )
    }) as unknown as typeof create
    try {
      const { status, body } = await upload(await png(), 'llena.png')
      expect(status).toBe(507)
      expect(body.errors?.[0]?.message).toMatch(/^No queda espacio en el disco del servidor/)
    } finally {
      cms.payload.db.create = create
    }
    expect(await files()).toEqual(before)
  })

  describe('what describes a picture', () => {
    const lies = {
      width: -5,
      height: 1e9,
      filesize: 1,
      mimeType: 'text/html',
      filename: '../../x.html',
      url: 'https://example.org/x',
      thumbnailURL: 'javascript:1',
      focalX: 3,
      sizes: { webp480: { filename: 'x' } },
    }
    it('is computed from it, whatever a request says', async () => {
      const made = await upload(await png(), 'medida.png', { data: lies })
      expect(made.body.doc).toMatchObject({ filename: 'medida.png', width: 60, height: 40, mimeType: 'image/png' })
      const { id } = made.body.doc as { id: number }
      const { status, body } = await cms.rest('PATCH', `media/${id}`, { as: editor, body: { ...lies, alt: 'Otro' } })
      expect(status).toBe(200)
      expect(body.doc).toMatchObject({
        alt: 'Otro',
        filename: 'medida.png',
        width: 60,
        height: 40,
        mimeType: 'image/png',
        url: '/api/media/file/medida.png',
      })
      const bulk = await cms.rest('PATCH', `media?where[id][equals]=${id}`, { as: editor, body: lies })
      expect((bulk.body.docs as object[])[0] ?? {}).toMatchObject({ width: 60, height: 40 })
    })
  })

  it('are for national editors', async () => {
    for (const role of ['operator', 'reviewer', 'publisher', 'supervisor', 'state-editor'] as const) {
      const account = await cms.account([role], role === 'state-editor' ? ['jalisco'] : [])
      expect([role, (await upload(await png(), 'ajena.png', { as: account })).status]).toEqual([role, 403])
    }
    await rm(path.join(cms.settings.dataDir, 'origen'), { recursive: true, force: true })
  })
})
