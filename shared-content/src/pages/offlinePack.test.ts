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
    expect(pack.shared).toEqual(['p::before{content:"<"}p{color:red}', 'p{color:blue}'])
    expect(JSON.stringify(pack).match(/color:red/g)).toHaveLength(1)
  })

  it('knows nothing of other addresses', () => {
    const pack = packFiles([home])
    expect(unpackFile(pack, '/guias/robo/')).toBeUndefined()
    expect(unpackFile(pack, 'toString')).toBeUndefined()
  })
})
