import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { exampleSite } from '../exampleSite.ts'
import { checkWeight } from './weight.ts'

/** Text that hardly shrinks. */
const dense = (bytes: number) => {
  let text = ''
  for (let index = 0; text.length < bytes; index += 1) text += createHash('sha512').update(String(index)).digest('base64')
  return text.slice(0, bytes)
}
const noFile = () => Buffer.alloc(0)

describe('checkWeight', () => {
  it('lets a light guide and its light scripts pass', () => {
    const site = exampleSite(
      { 'guias/robo/index.html': '<script src="/assets/a.js"></script><p>Me robaron</p>' },
      { files: { 'assets/a.js': 4 } },
    )
    expect(checkWeight(site, () => Buffer.from('let x'))).toEqual([])
  })

  it('finds a guide over 14 KB after Brotli, and lets the same weight pass elsewhere', () => {
    const html = `<p>${dense(20_000)}</p>`
    const findings = checkWeight(exampleSite({ 'guias/robo/index.html': html, 'directorio/index.html': html }), noFile)
    expect(findings).toHaveLength(1)
    expect(findings[0]?.file).toBe('jalisco/guias/robo/index.html')
    expect(findings[0]?.reason).toMatch(/^pesa 1[4-9]\d{3} bytes con Brotli; su límite es 14336$/)
  })

  it('finds scripts that together weigh over 12 KB, each counted once', () => {
    const html = '<script src="/a.js"></script><script src="/a.js"></script><script src="/b.js"></script>'
    const site = exampleSite({ 'index.html': html }, { files: { 'a.js': 1, 'b.js': 1 } })
    expect(checkWeight(site, () => Buffer.from(dense(9_000)))[0]?.reason).toMatch(
      /^sus scripts pesan 1[3-5]\d{3} bytes con Brotli/,
    )
    expect(checkWeight(site, () => Buffer.from(dense(6_000)))).toEqual([])
    // The search page brings its engine.
    const search = exampleSite({ 'buscar/index.html': html }, { files: { 'a.js': 1, 'b.js': 1 } })
    expect(checkWeight(search, () => Buffer.from(dense(9_000)))).toEqual([])
    expect(checkWeight(search, () => Buffer.from(dense(13_000)))).toHaveLength(1)
  })
})
