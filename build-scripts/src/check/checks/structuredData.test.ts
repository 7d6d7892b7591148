import { describe, expect, it } from 'vitest'
import { exampleSite } from '../exampleSite.ts'
import { checkStructuredData } from './structuredData.ts'

const reasons = (data: string, words: string) =>
  checkStructuredData(exampleSite({ 'index.html': `<script type="application/ld+json">${data}</script><p>${words}</p>` })).map(
    ({ reason }) => reason,
  )
const guide =
  '{"@context":"https://schema.org","@type":"HowTo","name":"Me robaron","step":[{"@type":"HowToStep","name":"Denuncia"}]}'

describe('checkStructuredData', () => {
  it('lets pass what the page shows', () => {
    expect(reasons(guide, 'Me robaron: <b>Denuncia</b>')).toEqual([])
  })

  it('finds a name that the page does not show', () => {
    expect(reasons(guide, 'Me robaron')).toEqual(['su JSON-LD nombra «Denuncia», que no se lee en la página'])
  })

  it('finds a description that the page does not show', () => {
    expect(reasons('{"@context":"https://schema.org","description":"Otra cosa"}', 'Me robaron')).toEqual([
      'su JSON-LD nombra «Otra cosa», que no se lee en la página',
    ])
  })

  it('finds a telephone that the page does not show', () => {
    expect(reasons('{"@context":"https://schema.org","telephone":["911","33 0000 0001"]}', '911')).toEqual([
      'su JSON-LD nombra «33 0000 0001», que no se lee en la página',
    ])
  })

  it('finds what is no JSON', () => {
    expect(reasons('{"name":', '')).toEqual(['su JSON-LD no es JSON: {"name":…'])
  })

  it('finds what is not schema.org’s', () => {
    expect(reasons('{"@type":"HowTo"}', '')).toEqual(['su JSON-LD no declara "@context": "https://schema.org"'])
  })
})
