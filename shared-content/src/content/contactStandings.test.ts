import { describe, expect, it } from 'vitest'
import { withContentFolder } from '../testing/contentFolder.ts'
import { contactStandings, expiryWarnings } from './contactStandings.ts'
import { readLocatedContent } from './readContent.ts'

const phone = (number: string, verification: string) =>
  `    - number: "${number}"\n      verification:\n${verification.replace(/^/gm, '        ')}\n`
const published = (day: string) => `status: published\nsource: Diario\nsource_date: ${day}\nofficial: true`
const organizations = `- id: 8d2b7d2e-5b0c-5f5f-9a53-0d5c9f0e2a11
  slug: linea
  role: crisis_support
  name:
    es: Línea
  phones:
${phone('55 0000 0001', published('2026-06-01'))}${phone('55 0000 0002', published('2025-12-29'))}${phone('55 0000 0003', published('2025-11-29'))}${phone('55 0000 0004', 'status: pending\nsource: Diario')}${phone('911', published('2016-10'))}  verification:
    status: pending
    source: Diario
`
const date = '2026-11-29'
const read = () =>
  withContentFolder({ 'states/jalisco/organizations.yaml': organizations }, async (dir) =>
    contactStandings({ ...(await readLocatedContent(dir)), date }),
  )

describe('contactStandings', () => {
  it('tells of each contact how sure it is and on which day it is hidden', async () => {
    const told = (await read()).filter(({ state }) => state === 'jalisco')
    expect(
      told.map(({ label, standing, expiry, isExpiring, isExpired }) => [label, standing, expiry, isExpiring, isExpired]),
    ).toEqual([
      ['55 0000 0001', 'published', '2027-06-01', false, false],
      ['55 0000 0002', 'published', '2026-12-29', true, false],
      ['55 0000 0003', 'published', '2026-11-29', false, true],
      ['55 0000 0004', 'pending', undefined, false, false],
      ['911', 'published', undefined, false, false],
    ])
  })

  it('warns thirty days before and after, at the line, with what to do', async () => {
    expect(expiryWarnings(await read()).map(({ place, text }) => `${place.line}: ${text}`)).toEqual([
      '15: «55 0000 0002» de «linea» se deja de mostrar el 2026-12-29. Vuelve a leer sus fuentes y escribe renewed_on, o llama y ponle «verified».',
      '21: «55 0000 0003» de «linea» ya no se muestra desde 2026-11-29. Vuelve a leer sus fuentes y escribe renewed_on, o llama y ponle «verified».',
    ])
  })
})
