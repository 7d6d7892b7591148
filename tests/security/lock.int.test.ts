import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { processPlace } from '../../shared-content/src/locks/processStart.ts'
import { runScript, startProgram } from '../support/programs.ts'

const taker = 'tests/security/support/lockTaker.mjs'
const takers = 6
const rounds = Array.from({ length: 4 }, (_, round) => round)

let dir: string
let outcomes: string[][]
const { child: foreign } = startProgram('sleep', ['600'])
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const holder = (pid: number | undefined) => JSON.stringify({ pid, start: '1', place: processPlace(), id: 'anterior' })
const before: Record<string, string | undefined> = {
  'no lock': undefined,
  'the lock of a process that is gone': holder(4_194_999),
  'a lock whose number another process has now': holder(foreign.pid),
  'the number alone, of a process that is gone': '4194999',
  'an empty lock': '',
  'half a lock': '{"pid":',
}
const cases = Object.entries(before).flatMap(([name, text]) => rounds.map((round) => ({ name, text, round })))
const folderOf = (index: number) => path.join(dir, String(index))

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'justicia-candado-'))
  const start = Date.now() + 2_000
  const jobs = cases.map(({ text }, index) => {
    const [file, marks] = [path.join(folderOf(index), '.lock'), path.join(folderOf(index), 'marks')]
    mkdirSync(marks, { recursive: true })
    if (text !== undefined) writeFileSync(file, text)
    // What is not whole is given a moment to become so; here it had that long ago.
    if (text !== undefined) utimesSync(file, new Date(0), new Date(0))
    return { file, marks, at: start + index * 350 }
  })
  outcomes = await Promise.all(
    Array.from({ length: takers }, async () => {
      const { stdout } = await runScript(taker, [JSON.stringify(jobs)])
      return JSON.parse(stdout) as string[]
    }),
  )
})

it.each(Object.keys(before))('six processes at once, before them %s: never two hold it, and one does', (name) => {
  for (const [index, each] of cases.entries()) {
    if (each.name !== name) continue
    const said = outcomes.map((ofProcess) => ofProcess[index])
    expect(said).not.toContain('shared')
    expect(said).toContain('alone')
    // Nothing is left of it, nor of the taking over.
    expect(readdirSync(folderOf(index))).toEqual(['marks'])
  }
})
