import { afterAll, beforeAll, expect, it } from 'vitest'
import { exampleGuide, exampleOrganization } from '../cms/support/examples.ts'
import { type Account, describeRules, type RestAnswer, type RestInput, type TestCms } from '../cms/support/testCms.ts'

/** Every sentence of an answer that refuses. */
function sentencesOf({ body }: RestAnswer): string[] {
  const errors = [...(body.errors ?? []), ...(body.message === undefined ? [] : [{ message: body.message }])]
  return errors.flatMap((error) => [
    error.message,
    ...('data' in error ? (error.data?.errors ?? []).map(({ message }) => message) : []),
  ])
}

await describeRules('what is refused', (database) => {
  let cms: TestCms
  let admin: Account
  let editor: Account
  let guide: string | number
  let organization: string | number
  beforeAll(async () => {
    cms = await database.open()
    admin = await cms.account(['admin'])
    editor = await cms.account(['state-editor'], ['jalisco'])
    const context = { contentChecked: true }
    guide = (await cms.payload.create({ collection: 'guides', data: exampleGuide('idioma') as never, context })).id
    organization = (await cms.payload.create({ collection: 'organizations', data: exampleOrganization('jalisco') as never })).id
  })
  afterAll(() => cms.close())

  type Try = () => [method: string, address: string, input?: RestInput]
  const post = { headers: { 'x-payload-http-method-override': 'GET', 'content-type': 'application/x-www-form-urlencoded' } }
  const tries: Record<string, Try> = {
    'an address that makes no sense': () => ['GET', 'guides/%00'],
    'an endless number': () => ['GET', 'guides?limit=1e999', { as: admin }],
    'a query that stands in a POST': () => ['POST', 'guides?a=%00', post],
    'another site': () => ['PATCH', `guides/${guide}`, { headers: { cookie: 'a=b', origin: 'https://example.org' }, body: {} }],
    'too much': () => ['POST', 'users', { as: admin, body: { name: 'x'.repeat(1_100_000) } }],
    'no document': () => ['POST', 'guides', { as: admin, body: 7 }],
    'a list': () => ['POST', 'guides', { as: admin, body: [] }],
    'no JSON': () => ['POST', 'guides', { as: admin, headers: { 'content-type': 'application/json' } }],
    'many levels': () => ['POST', 'guides', { as: admin, body: JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) }],
    'a picture that is not there': () => ['GET', 'media/file/no-esta.png', { as: admin }],
    'a filter by a map': () => ['GET', 'guides?where[slug][near]=1,2,3', { as: admin }],
    'a filter that is a word': () => ['GET', 'guides?where=palabra', { as: admin }],
    'a filter by another kind': () => ['GET', 'guides?where[order][equals]=x', { as: admin }],
    'too many conditions': () => [
      'GET',
      `guides?${Array.from({ length: 400 }, (_, i) => `where[or][${i}][slug][equals]=a${i}`).join('&')}`,
      { as: admin },
    ],
    'a field of another kind': () => ['POST', 'guides?draft=true', { as: admin, body: { sections: 'x' } }],
    'a lock of nothing': () => ['POST', 'payload-locked-documents', { as: admin, body: { document: null } }],
    'a preference without a name': () => ['POST', 'payload-preferences', { as: admin, body: { key: '', value: 1 } }],
    'a large preference': () => ['POST', 'payload-preferences/x', { as: admin, body: { value: 'x'.repeat(40_000) } }],
    'a preference of a stranger': () => ['POST', 'payload-preferences/x', { body: { value: 1 } }],
    'a forgotten password without mail': () => ['POST', 'users/forgot-password', { body: { email: 'x@example.org' } }],
    'a link for an address': () => ['POST', 'users/verify/x'],
    'one’s password without the present one': () => [
      'PATCH',
      `users/${admin.user.id}`,
      { as: admin, body: { password: 'otra contraseña larga' } },
    ],
    'a wrong present password': () => [
      'PATCH',
      `users/${admin.user.id}`,
      { as: admin, body: { password: 'otra contraseña larga', currentPassword: 'no es esta' } },
    ],
    'a short password': () => [
      'POST',
      'users',
      { as: admin, body: { name: 'x', email: 'corta@example.org', password: 'corta', roles: ['operator'] } },
    ],
    'a state editor without states': () => [
      'POST',
      'users',
      { as: admin, body: { name: 'x', email: 's@example.org', password: 'una contraseña larga', roles: ['state-editor'] } },
    ],
    'a wrong password': () => ['POST', 'users/login', { body: { email: admin.user.email, password: 'no' } }],
    'another state': () => [
      'PATCH',
      `organizations/${organization}`,
      { as: editor, body: { state: 'oaxaca', _status: 'published' } },
    ],
    'what may not be changed': () => ['PATCH', `guides/${guide}`, { as: editor, body: { order: 3 } }],
    'a stale save': () => [
      'PATCH',
      `guides/${guide}?draft=true`,
      { as: admin, withReadState: false, body: { order: 3, updatedAt: '2020-01-01T00:00:00.000Z' } },
    ],
    'a guide that is not whole': () => [
      'PATCH',
      `guides/${guide}`,
      { as: admin, body: { title: '', legalBasis: ['CNPP 9999'], related: [99_999], _status: 'published' } },
    ],
    'a taken name': () => ['POST', 'guides?draft=true', { as: admin, body: { slug: 'idioma' } }],
    'an impossible day': () => ['POST', 'facts?draft=true', { as: admin, body: { valid_from: '-002026-01-01' } }],
  }

  it.each(Object.entries(tries))('%s: in English to those who work in it', async (_, attempt) => {
    const said = async (language: 'es' | 'en') => {
      const [method, address, input] = attempt()
      const answer = await cms.rest(method, address, { ...input, language })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(505)
      return sentencesOf(answer)
    }
    const [spanish, english] = [await said('es'), await said('en')]
    expect(english.length).toBeGreaterThan(0)
    expect(english).toHaveLength(spanish.length)
    for (const [index, sentence] of english.entries()) {
      expect(sentence).not.toBe(spanish[index])
      expect(sentence).not.toMatch(/\b(el|la|los|las|una?|que|para|con|no se|es|está)\b|[áéíóúñ¿¡«]/i)
    }
  })

  it('too many attempts: in English', async () => {
    const body = { email: 'muchos@example.org', password: 'no' }
    let answer: RestAnswer
    do answer = await cms.rest('POST', 'users/login', { body, language: 'en' })
    while (answer.status !== 429)
    expect(sentencesOf(answer)).toEqual([
      expect.stringMatching(/^Too many attempts: wait \d+ (second|minute)s? and try again\.$/),
    ])
  })
})
