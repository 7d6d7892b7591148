import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { build, builtFixture, newFolder } from './support/buildFixture.ts'

let site: string
beforeAll(async () => {
  site = path.join(await builtFixture(), 'live/jalisco')
})

/** Addresses found for each query, best first, on a page of that language. */
function search(lang: string, ...queries: string[]): Record<string, string[]> {
  const script = path.join(import.meta.dirname, 'support/searchSite.mjs')
  return JSON.parse(execFileSync(process.execPath, [script, site, lang, ...queries], { encoding: 'utf8' }))
}

describe('the search of a site', () => {
  it('finds words with their accents and without them', () => {
    const found = search('es-MX', 'público', 'publico', 'detención', 'detencion')
    expect(found.publico).toContain('/guias/defensor-publico/')
    expect(new Set(found.publico)).toEqual(new Set(found.público))
    expect(found.detencion).toEqual(['/guias/defensor-publico/'])
    expect(found.detención).toEqual(found.detencion)
  })

  it('finds a guide by what people call it, however they spell it', () => {
    const found = search('es-MX', 'asaltaron', 'rovaron', 'quereya')
    expect(found).toEqual({ asaltaron: ['/guias/robo/'], rovaron: ['/guias/robo/'], quereya: ['/glosario/querella/'] })
  })

  it('finds other forms of a word', () => {
    expect(search('es-MX', 'denunciar', 'denuncias').denuncias).toContain('/guias/robo/')
  })

  it('searches English on English pages', () => {
    expect(search('en', 'robbed', 'mugged')).toEqual({ robbed: ['/en/guias/robo/'], mugged: ['/en/guias/robo/'] })
  })

  it('finds on English pages what is in Spanish only, by its words', () => {
    expect(search('en', 'defensor').defensor).toContain('/en/guias/defensor-publico/')
  })

  it('leaves the institutions to the list on the search page', () => {
    expect(search('es-MX', 'fiscalía de prueba')['fiscalía de prueba']).not.toContain('/directorio/')
  })

  it('is the same file for file in states that vary no guide', async () => {
    const out = newFolder()
    await build({ out, states: 'jal,col,oax' })
    const entryOf = (slug: string) => readFileSync(path.join(out, `live/${slug}/pagefind/pagefind-entry.json`), 'utf8')
    expect(entryOf('colima')).toBe(readFileSync(path.join(site, 'pagefind/pagefind-entry.json'), 'utf8'))
  })
})
