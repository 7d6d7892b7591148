import { daysAfter } from '@justicia/shared-content/content/factEnds'
import { today } from '@justicia/shared-content/day'
import { patient } from '@justicia/shared-content/patience'
import type { ServerProps } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ExpiringContacts } from '../../cms/src/expiring/ExpiringContacts.tsx'
import { exampleFact, exampleOrganization } from './support/examples.ts'
import { type Account, describeOnEachDatabase, type TestCms } from './support/testCms.ts'

/** A contact published so long ago that it is hidden in some days, or was that many days before. */
const endingIn = (days: number) => {
  const [year, ...rest] = daysAfter(today(), days).split('-')
  return { status: 'published', source: 'Diario', official: true, source_date: [Number(year) - 1, ...rest].join('-') }
}
const phone = (number: string, days: number) => ({ number, type: 'voice', verification: endingIn(days) })

await describeOnEachDatabase('contacts that end', (database) => {
  let cms: TestCms
  let national: Account
  let jalisco: Account
  beforeAll(async () => {
    cms = await database.open()
    national = await cms.account(['national-editor'])
    jalisco = await cms.account(['state-editor'], ['jalisco'])
  }, patient(120_000))
  afterAll(() => cms.close())

  const pageOf = async ({ user }: Account, language: 'es' | 'en' = 'es') => {
    const element = await ExpiringContacts({ i18n: { language }, payload: cms.payload, user } as unknown as ServerProps)
    return element === null ? '' : renderToStaticMarkup(element)
  }
  const listOf = async (as: Account) => (await cms.rest('GET', 'expiring-contacts', { as })).body.docs as { label: string }[]

  it('are none at first, and the first page says so in the language of the account', async () => {
    expect(await listOf(national)).toEqual([])
    expect(await pageOf(national)).toContain('Ningún contacto publicado deja de mostrarse en los próximos 30 días.')
    expect(await pageOf(national, 'en')).toContain('No published contact stops being shown in the next 30 days.')
  })

  it('are listed before the others the sooner they end, with their place, those that have ended first', async () => {
    const create = (collection: 'organizations' | 'facts', data: object) =>
      cms.payload.create({ collection, data: data as never, context: { contentChecked: true } })
    const { id } = await create('organizations', {
      ...exampleOrganization('jalisco', 'defensoria'),
      phones: [phone('33 0000 0001', 20), phone('33 0000 0002', 200), phone('33 0000 0003', -3), phone('911', -3)],
      website: { url: 'https://www.gob.mx/jal', verification: endingIn(30) },
      locations: [{ address: 'Calle de prueba 1', confidential: false, verification: endingIn(31) }],
    })
    await create('organizations', { ...exampleOrganization('oaxaca', 'otra'), phones: [phone('951 000 0001', 5)] })
    await create('organizations', {
      ...exampleOrganization('jalisco', 'borrador'),
      phones: [phone('33 0000 0009', 5)],
      _status: 'draft',
    })
    await create('organizations', {
      ...exampleOrganization('jalisco', 'refugio'),
      confidential: true,
      locations: [{ address: 'Calle reservada 2', confidential: true, verification: endingIn(5) }],
    })
    await create('facts', {
      ...exampleFact('nacional', 'quien-publica.correo'),
      kind: 'email',
      value: 'avisos@publica.mx',
      verification: endingIn(10),
    })
    expect(await listOf(national)).toEqual([
      expect.objectContaining({ label: '33 0000 0003', isExpired: true, expiry: daysAfter(today(), -3), state: 'jalisco' }),
      expect.objectContaining({ label: '951 000 0001', isExpired: false, state: 'oaxaca' }),
      expect.objectContaining({ label: 'avisos@publica.mx', collection: 'facts', name: 'quien-publica.correo' }),
      expect.objectContaining({ label: '33 0000 0001', collection: 'organizations', id, name: 'Defensoría de jalisco' }),
      expect.objectContaining({ label: 'https://www.gob.mx/jal', expiry: daysAfter(today(), 30) }),
    ])
  })

  it('are drawn with a link to where each is renewed, in Spanish and in English', async () => {
    const page = await pageOf(national)
    expect([...page.matchAll(/<a href="([^"]+)">([^<]+)<\/a>/g)].map(([, , text]) => text)).toEqual([
      'Defensoría de jalisco: 33 0000 0003',
      'Defensoría de oaxaca: 951 000 0001',
      'quien-publica.correo: avisos@publica.mx',
      'Defensoría de jalisco: 33 0000 0001',
      'Defensoría de jalisco: https://www.gob.mx/jal',
    ])
    expect(page).toMatch(
      /<a href="\/admin\/collections\/organizations\/[^"/]+">Defensoría de jalisco: 33 0000 0003<\/a> <span>Jalisco\. Ya no se muestra desde el \d/,
    )
    expect(page).toMatch(/avisos@publica\.mx<\/a> <span>Nacional\. Se muestra hasta el \d/)
    expect(await pageOf(national, 'en')).toMatch(/avisos@publica\.mx<\/a> <span>National\. Shown until \w/)
  })

  it('of other states are not a state editor’s work, and an operator has none', async () => {
    expect((await listOf(jalisco)).map(({ label }) => label)).toEqual(['33 0000 0003', '33 0000 0001', 'https://www.gob.mx/jal'])
    expect(await pageOf(jalisco)).not.toContain('oaxaca')
    const operator = await cms.account(['operator'])
    expect((await cms.rest('GET', 'expiring-contacts', { as: operator })).status).toBe(403)
    expect((await cms.rest('GET', 'expiring-contacts')).status).toBe(403)
    expect(await pageOf(operator)).toBe('')
  })

  it('go when they are renewed', async () => {
    const { docs } = await cms.payload.find({ collection: 'organizations', where: { slug: { equals: 'otra' } } })
    const [doc] = docs
    const [own] = doc?.phones ?? []
    const renewed = { ...own, verification: { ...own?.verification, renewed_on: `${today()}T12:00:00.000Z` } }
    await cms.payload.update({
      collection: 'organizations',
      id: doc?.id as number,
      data: { phones: [renewed] } as never,
      context: { contentChecked: true },
    })
    expect((await listOf(national)).map(({ label }) => label)).not.toContain('951 000 0001')
  })
})
