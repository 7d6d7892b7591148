import { describe, expect, it } from 'vitest'
import { packFiles, unpackFile } from './offlinePack.ts'

const page = (path: string, css: string, words: string) => ({
  path,
  type: 'text/html; charset=utf-8',
  text: `<!doctype html><head><style>${css}</style></head><p>${words}</p>`,
})
const home = page('/', 'p::before{content:"<"}p{color:red}', 'Inicio')
const guide = page('/guias/robo/', 'p::before{content:"<"}p{color:red}', 'Me robaron <b>hoy</b>')
const other = page('/otra/', 'p{color:blue}', 'Otra')
const script = { path: '/assets/a.js', type: 'text/javascript; charset=utf-8', text: 'let a="<style>b</style>"' }

describe('an offline pack', () => {
  it('gives back every file as it was', () => {
    const files = [home, guide, other, script]
    const pack = packFiles(files)
    for (const file of files) expect(unpackFile(pack, file.path)).toEqual(file)
  })

  it('holds a sheet that pages have in common once', () => {
    const pack = packFiles([home, guide, other, script])
    expect(pack.shared).toEqual(['p::before{content:"<"}p{color:red}'])
    expect(pack.files['/otra/']?.text).toEqual([other.text])
    expect(pack.files['/assets/a.js']?.text).toEqual([script.text])
  })

  it('holds once what pages, or one of them, say twice, unless a number is as long', () => {
    const card = '<li>Defensoría de Jalisco, gratis</li>'
    const [long, short] = [page('/a/', '', ''), page('/b/', '', '')]
    long.text = `<ul>${card}<li>Sí</li>${card}<li>Sí</li></ul>`
    short.text = `<ol>${card}<li>Sí</li></ol>`
    const pack = packFiles([long, short])
    expect(pack.shared).toEqual([card])
    expect(pack.files['/a/']?.text).toEqual(['<ul>', 0, '<li>Sí</li>', 0, '<li>Sí</li></ul>'])
    expect(pack.files['/b/']?.text).toEqual(['<ol>', 0, '<li>Sí</li></ol>'])
    for (const file of [long, short]) expect(unpackFile(pack, file.path)).toEqual(file)
  })

  it('knows nothing of other addresses', () => {
    const pack = packFiles([home])
    expect(unpackFile(pack, '/guias/robo/')).toBeUndefined()
    expect(unpackFile(pack, 'toString')).toBeUndefined()
  })
})
