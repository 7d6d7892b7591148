import { createHash, randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { chatNotice } from '@justicia/shared-content/channels/chatNotice'
import { today } from '@justicia/shared-content/day'
import { patient } from '@justicia/shared-content/patience'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Role } from '../../cms/src/access/roles.ts'
import { type Program, startScript } from '../support/programs.ts'
import { commandEnvironment } from './support/commandEnvironment.ts'
import { describeRules, type TestCms } from './support/testCms.ts'

const jalisco = 'http://jalisco.localhost:4321'
const admin = 'http://localhost:3000'

await describeRules('npm run channels', (database) => {
  let cms: TestCms
  let program: Program
  let base: string

  const start = async (hours: unknown): Promise<void> => {
    const file = path.join(cms.settings.dataDir, 'horarios.json')
    await writeFile(file, JSON.stringify(hours))
    const env = { ...commandEnvironment(cms.settings), JUSTICIA_CHANNEL_HOURS: file, JUSTICIA_LOG_LEVEL: 'warn' }
    program = startScript('cms/src/scripts/channels.ts', ['--port=0'], { env, signal: new AbortController().signal })
    const address = /http:\/\/127\.0\.0\.1:\d+/
    await vi.waitFor(() => expect(program.said.stdout).toMatch(address), { timeout: patient(60_000), interval: 100 })
    base = address.exec(program.said.stdout)?.[0] ?? ''
  }
  beforeAll(async () => {
    cms = await database.open()
    await start([
      {
        ...{ state: 'jalisco', channel: 'chat', zone: 'America/Mexico_City', restDays: 'open' },
        week: [{ days: [1, 2, 3, 4, 5, 6, 7], spans: [{ from: '00:00', to: '24:00' }] }],
        source: { who: 'Una prueba', on: today() },
      },
    ])
  })
  afterAll(async () => {
    await program.stop()
    await cms.close()
  })

  /** Sends with the session of somebody who has logged in, as the browser that holds their cookie does. */
  const loggedIn = async (...account: Parameters<TestCms['account']>) => {
    const { password, user } = await cms.account(...account)
    const { body } = await cms.rest('POST', 'users/login', { body: { email: user.email, password } })
    return async (what: string, sent: object, origin = admin) => {
      const headers = { origin, cookie: `justicia-token=${body.token}`, 'content-type': 'application/json' }
      const answer = await fetch(`${base}/operator/${what}`, { method: 'POST', headers, body: JSON.stringify(sent) })
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
    }
  }
  const token = randomBytes(32).toString('base64url')
  const conversation = createHash('sha256').update(token).digest('base64url')
  const citizen = async (what: string, sent: object) => {
    const headers = { origin: jalisco, authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const answer = await fetch(`${base}/citizen/${what}`, { method: 'POST', headers, body: JSON.stringify(sent) })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  const presence = { isFree: true, languages: ['es'], capacity: 2 }

  it('lets operators and supervisors of a state in, with the session of the CMS, and nobody else', async () => {
    const may: Partial<Record<Role, number>> = { operator: 200, supervisor: 200 }
    for (const role of ['admin', 'national-editor', 'state-editor', 'reviewer', 'publisher', 'operator', 'supervisor'] as const) {
      const send = await loggedIn([role], ['oaxaca'])
      expect([role, (await send('presence', presence)).status]).toEqual([role, may[role] ?? 403])
    }
    expect((await (await loggedIn(['operator'], []))('presence', presence)).body).toEqual({ error: 'not-allowed' })
    const headers = { origin: admin, 'content-type': 'application/json' }
    const nobody = await fetch(`${base}/operator/presence`, { method: 'POST', headers, body: JSON.stringify(presence) })
    expect([nobody.status, await nobody.json()]).toEqual([401, { error: 'no-session' }])
  })

  it('takes nothing from a session whose page is elsewhere', async () => {
    const send = await loggedIn(['operator'], ['jalisco'])
    for (const origin of ['https://evil.example', jalisco, 'http://localhost:4321'])
      expect((await send('presence', presence, origin)).body).toEqual({ error: 'foreign-origin' })
  })

  it('brings a citizen of a state and its operator together', async () => {
    const [answers, elsewhere] = [await loggedIn(['operator'], ['jalisco']), await loggedIn(['operator'], ['oaxaca'])]
    await answers('presence', presence)
    expect((await citizen('open', { consent: chatNotice, language: 'es' })).status).toBe(200)
    expect((await citizen('say', { id: 'm'.repeat(22), text: 'Me llegó un citatorio' })).status).toBe(200)
    expect((await elsewhere('join', { conversation })).body).toEqual({ error: 'unknown' })
    expect((await answers('join', {})).body).toMatchObject({ conversation })
    const { body } = await answers('read', { conversation, after: 0, afterNote: 0 })
    expect(body.entries).toMatchObject([{ kind: 'opened' }, { text: 'Me llegó un citatorio' }, { kind: 'joined' }])
    expect((await citizen('forget', {})).status).toBe(200)
    expect((await answers('read', { conversation, after: 0, afterNote: 0 })).body).toEqual({ error: 'unknown' })
  })

  it('shuts out an account from the moment on that its role is taken away', async () => {
    const { password, user } = await cms.account(['operator'], ['jalisco'])
    const { body } = await cms.rest('POST', 'users/login', { body: { email: user.email, password } })
    const headers = { origin: admin, cookie: `justicia-token=${body.token}`, 'content-type': 'application/json' }
    const send = () => fetch(`${base}/operator/presence`, { method: 'POST', headers, body: JSON.stringify(presence) })
    expect((await send()).status).toBe(200)
    await cms.payload.update({ collection: 'users', id: user.id, data: { roles: ['reviewer'] } })
    expect((await send()).status).toBe(403)
  })

  describe('told to end', () => {
    it('does, and says nothing of whom it served', async () => {
      const { status, stderr, stdout } = await program.stop()
      expect([status, stderr]).toEqual([0, ''])
      expect(stdout).not.toMatch(/citatorio|ningún estado/i)
    })

    it('is closed everywhere, and says so, where nobody has set hours', async () => {
      await start([])
      expect(program.said.stdout).toContain('Ningún estado tiene horario de chat')
      expect((await citizen('status', { language: 'es' })).body).toMatchObject({ open: false, why: 'unknown', isFree: false })
    })

    it('does not begin with hours that make no sense', async () => {
      await program.stop()
      const file = path.join(cms.settings.dataDir, 'horarios.json')
      await writeFile(file, JSON.stringify([{ state: 'jalisco', channel: 'chat' }]))
      const env = { ...commandEnvironment(cms.settings), JUSTICIA_CHANNEL_HOURS: file }
      const end = await startScript('cms/src/scripts/channels.ts', ['--port=0'], { env }).done
      expect(end.status).toBe(1)
      expect(end.stderr).toContain('horarios.json')
    })
  })
})
