import { createHash } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import type { PageModel } from '@justicia/shared-content/pages/model'
import { type KeptPack, type OfflinePack, unpackFiles } from '@justicia/shared-content/pages/offlinePack'
import { describe, expect, it } from 'vitest'
import { checkOffline, offlineBudget } from '../check/checks/offline.ts'
import { exampleSite } from '../check/exampleSite.ts'
import { offlineDigest, offlineFiles, offlinePlaces } from './offlineFiles.ts'

const site = { slug: 'jalisco', languages: ['es', 'en', 'facil'] }
const page = (template: string, path: string, body = {}): PageModel =>
  ({ template, path, site, language: /^\/(en|facil)\//.exec(path)?.[1] ?? 'es', body }) as unknown as PageModel
const pages = [
  page('home', '/'),
  page('guide', '/guias/robo/', { urgent: true }),
  page('guide', '/guias/juicio-oral/', { urgent: false }),
  page('directory', '/directorio/'),
  page('search', '/buscar/', {
    dangerCards: [],
    index: {
      answers: '/buscar/indice/es.1.json',
      danger: '/buscar/indice/es-peligro.1.json',
      citations: '/buscar/indice/es-leyes.1.json',
    },
  }),
  page('offline', '/sin-conexion/'),
  page('guide', '/facil/guias/robo/', { urgent: true }),
  page('home', '/en/'),
  page('directory', '/en/directorio/'),
  page('offline', '/en/sin-conexion/'),
]
const html = (file: string) =>
  `<style>p{}</style><script src="/assets/a1.js"></script><main>${file}</main>${file === 'buscar/index.html' ? searched : ''}`
const searched = JSON.stringify({ answers: '/buscar/indice/es.1.json', danger: '/buscar/indice/es-peligro.1.json' })
const files = new Map<string, string | Uint8Array>([
  ['assets/a1.js', Buffer.from('import "./b2.js"')],
  ['assets/b2.js', Buffer.from('let b')],
  ['assets/search.js', Buffer.from('let search')],
  ['buscar/indice/es.1.json', '{"answers":1}'],
  ['buscar/indice/es-peligro.1.json', '{"danger":1}'],
  ['buscar/indice/es-leyes.1.json', '{"laws":1}'],
  ['buscar/indice/en.1.json', '{"answers":2}'],
  ['favicon.svg', '<svg/>'],
  ['manifest.webmanifest', '{}'],
  ['media/cuadro.webp', Buffer.alloc(9)],
])
const serviceWorkerFile = (kept: KeptPack) => `const keptPack=${JSON.stringify(kept)};\n`
const make = (input: Partial<Parameters<typeof offlineFiles>[0]> = {}) =>
  offlineFiles({ pages, files, readPage: html, serviceWorkerFile, ...input })

function packOf(made: ReturnType<typeof make>, worker = 'sw.js'): { kept: KeptPack; bytes: Uint8Array; pack: OfflinePack } {
  const kept = JSON.parse(/keptPack=(.*);/.exec(String(made.get(worker)))?.[1] ?? '') as KeptPack
  const bytes = made.get(kept.file.slice(1)) as Uint8Array
  return { kept, bytes, pack: JSON.parse(inflateSync(bytes).toString()) as OfflinePack }
}

describe('what a site keeps on devices', () => {
  it('is home, directory, urgent guides, in easy read too, the search with its answers, and the page for the rest, with their scripts', () => {
    const { pack } = packOf(make())
    expect(pack.files.map(({ path }) => path)).toEqual([
      '/',
      '/guias/robo/',
      '/directorio/',
      '/buscar/',
      '/sin-conexion/',
      '/facil/guias/robo/',
      '/assets/a1.js',
      '/assets/b2.js',
      '/favicon.svg',
      '/manifest.webmanifest',
      '/buscar/indice/es-peligro.1.json',
      '/buscar/indice/es.1.json',
    ])
    expect(unpackFiles(pack).get('/guias/robo/')).toEqual({
      path: '/guias/robo/',
      type: 'text/html;charset=utf-8',
      text: html('guias/robo/index.html'),
    })
  })

  it('comes with a page for when the device has lost it, in the language of the worker', () => {
    const [spanish, english] = ['sw.js', 'en/sw.js'].map((worker) => packOf(make(), worker).kept.lastResort)
    for (const page of [spanish, english]) expect(page).toContain('<a href="tel:911">')
    expect(spanish).toContain('Sin conexión.')
    expect(english).toMatch(/<html lang="en".*No connection\./)
    expect(spanish).not.toMatch(/src=|url\(/)
  })

  it('is kept apart for each language, under its own addresses', () => {
    const { kept, pack } = packOf(make(), 'en/sw.js')
    expect(kept.file).toMatch(/^\/en\/offline\/[0-9a-f]{16}\.bin$/)
    expect(pack.files.map(({ path }) => path).filter((path) => path.endsWith('/'))).toEqual([
      '/en/',
      '/en/directorio/',
      '/en/sin-conexion/',
    ])
    expect(pack).toMatchObject({ lang: 'en', fallback: '/en/sin-conexion/' })
  })

  it('is named by its own digest, with the worker, so that both change together', () => {
    const { kept, bytes } = packOf(make())
    expect(kept.digest).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(kept.file).toContain(kept.digest.slice(0, 16))
    const changed = make({ readPage: (file) => html(file).replace('guias/robo', 'guias/asalto') })
    expect(changed.get('sw.js')).not.toEqual(make().get('sw.js'))
    expect(changed.get('en/sw.js')).toEqual(make().get('en/sw.js'))
  })

  it('is the same bytes from the same pages, whatever else the site has', () => {
    expect([...make({ files: new Map([...files, ['sitemap.xml', '<new/>']]) })]).toEqual([...make()])
  })

  it('holds notices as markup, and the headers of a server', () => {
    const { pack } = packOf(make(), 'en/sw.js')
    for (const text of Object.values(pack.notice)) expect(text).not.toMatch(/[<>"]/)
    expect(pack.headers['content-security-policy']).toContain('frame-ancestors')
  })

  it('is found again in its places', () => {
    const { folders, files: workers } = offlinePlaces(site.languages)
    const placed = [...make().keys()].filter(
      (file) => !workers.includes(file) && !folders.some((folder) => file.startsWith(folder)),
    )
    expect(placed).toEqual([])
  })
})

describe('offlineDigest', () => {
  const pageDigests = Object.fromEntries(pages.map(({ path }) => [path, path]))
  const alerts = 'avisos'
  const digest = offlineDigest({ pages, pageDigests, files, alerts })

  it('changes with a kept page, the icon or the alerts above the pages, and with nothing else', () => {
    expect(offlineDigest({ pages, pageDigests: { ...pageDigests, '/guias/robo/': 'x' }, files, alerts })).not.toBe(digest)
    expect(offlineDigest({ pages, pageDigests, files: new Map([...files, ['favicon.svg', '<svg></svg>']]), alerts })).not.toBe(
      digest,
    )
    expect(offlineDigest({ pages, pageDigests, files, alerts: 'otros' })).not.toBe(digest)
    expect(offlineDigest({ pages, pageDigests: { ...pageDigests, '/guias/juicio-oral/': 'x' }, files, alerts })).toBe(digest)
    expect(offlineDigest({ pages, pageDigests, files: new Map([...files, ['robots.txt', 'x']]), alerts })).toBe(digest)
  })
})

describe('checkOffline', () => {
  const built = (made: ReturnType<typeof make>, drawn: (file: string) => string = html) => {
    const documents = Object.fromEntries(
      pages.map(({ path }) => [`${path.slice(1)}index.html`, drawn(`${path.slice(1)}index.html`)] as const),
    )
    const beside = new Map([...files, ...made])
    return {
      site: exampleSite(documents, {
        files: Object.fromEntries([...beside].map(([name, content]) => [name, content.length] as const)),
      }),
      readFile: (file: string) => Buffer.from(documents[file] ?? beside.get(file) ?? ''),
    }
  }
  const check = (made: ReturnType<typeof make>, drawn?: (file: string) => string) =>
    checkOffline({ ...built(made, drawn), languages: site.languages, kept: ['robo'] }).map(
      ({ file, reason }) => `${file}: ${reason}`,
    )

  it('lets pass what was made from the published pages', () => {
    expect(check(make())).toEqual([])
  })

  it('finds a kept page that is not the published one', () => {
    expect(check(make(), (file) => html(file).replace('directorio', 'otro'))).toEqual([
      'jalisco/sw.js: guarda «/directorio/» distinto de lo publicado',
      'jalisco/en/sw.js: guarda «/en/directorio/» distinto de lo publicado',
    ])
  })

  it('finds an urgent guide and a script that are not kept', () => {
    const without = make({
      pages: pages.filter(({ path }) => path !== '/guias/robo/'),
      files: new Map([...files].filter(([name]) => !name.startsWith('assets/'))),
    })
    expect(check(without)).toEqual([
      'jalisco/sw.js: no guarda «/guias/robo/»',
      'jalisco/sw.js: no guarda «/assets/a1.js»',
      'jalisco/en/sw.js: no guarda «/assets/a1.js»',
    ])
  })

  it('finds a search whose answers are not kept', () => {
    const without = new Map([...files].filter(([name]) => name !== 'buscar/indice/es.1.json'))
    expect(check(make({ files: without }))).toEqual(['jalisco/sw.js: no guarda «/buscar/indice/es.1.json»'])
    expect(check(make({ pages: pages.filter(({ path }) => path !== '/buscar/') }))).toEqual([
      'jalisco/sw.js: no guarda «/buscar/»',
    ])
  })

  it('finds a worker that is not there, and a pack that is not there or not the one', () => {
    const made = make()
    const { kept } = packOf(made)
    const without = new Map(made)
    without.delete(kept.file.slice(1))
    without.delete('en/sw.js')
    expect(check(without)).toEqual([
      `jalisco/sw.js: su paquete «${kept.file}» no existe`,
      'jalisco/en/sw.js: falta: sin él nada se lee sin señal',
    ])
    expect(check(new Map([...made, [kept.file.slice(1), Buffer.from('x')]]))).toEqual([
      `jalisco/sw.js: su paquete «${kept.file}» tiene otros bytes que los que dice`,
    ])
  })

  it('finds a worker that names no pack as it should, and a pack that holds something else', () => {
    const made = make()
    const { kept } = packOf(made)
    expect(check(new Map([...made, ['sw.js', 'const keptPack={"file":7};\n']]))).toEqual(['jalisco/sw.js: no nombra su paquete'])
    const other = deflateSync('{"files":[]}')
    const digest = createHash('sha256').update(other).digest('hex')
    const spoilt = new Map([...made, ['sw.js', serviceWorkerFile({ ...kept, digest })], [kept.file.slice(1), other]] as const)
    expect(check(spoilt)).toEqual([`jalisco/sw.js: su paquete «${kept.file}» está dañado`])
  })

  it('finds more than 300 KB', () => {
    let dense = ''
    for (let index = 0; dense.length < 500_000; index += 1) dense += createHash('sha512').update(String(index)).digest('base64')
    const heavy = (file: string) => `${html(file)}${file === 'index.html' ? dense : ''}`
    const [finding, ...others] = check(make({ readPage: heavy }), heavy)
    expect(finding).toMatch(new RegExp(`^jalisco/sw\\.js: guarda \\d{6} bytes; su límite es ${offlineBudget}$`))
    expect(others).toEqual([])
  })
})
