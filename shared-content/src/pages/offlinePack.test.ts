import { describe, expect, it } from 'vitest'
import { packFiles, unpackFiles } from './offlinePack.ts'

const page = (path: string, words: string) => ({
  path,
  type: 'text/html; charset=utf-8',
  text: `<!doctype html><head><style>p::before{content:"<"}p{color:red}</style></head><p>${words}</p>`,
})
const home = page('/', 'Inicio')
const guide = page('/guias/robo/', 'Me robaron <b>hoy</b>')
const empty = { path: '/vacio.svg', type: 'image/svg+xml', text: '' }
const script = { path: '/assets/a.js', type: 'text/javascript; charset=utf-8', text: 'let a="<style>b</style>"' }

describe('an offline pack', () => {
  it('gives back every file as it was, in its order', () => {
    const files = [home, empty, guide, script]
    expect([...unpackFiles(packFiles(files)).values()]).toEqual(files)
    expect(unpackFiles(packFiles([]))).toEqual(new Map())
  })

  it('holds what pages have in common once', () => {
    const { texts } = packFiles([home, guide])
    expect(texts.said.match(/<!doctype html>/g)).toHaveLength(1)
    expect(texts.said).toContain('Me robaron')
  })

  it('knows nothing of other addresses', () => {
    const files = unpackFiles(packFiles([home]))
    expect(files.get('/guias/robo/')).toBeUndefined()
    expect(files.get('toString')).toBeUndefined()
  })
})
