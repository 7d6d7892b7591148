import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const folder = path.resolve(import.meta.dirname, '../../.github/workflows')
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')

interface Job {
  needs?: string | string[]
  environment?: string
  strategy?: { 'max-parallel': number; 'fail-fast': boolean; matrix: Record<string, string> }
  steps: { run?: string; env?: Record<string, string> }[]
}

describe('the workflow that deploys a wave', () => {
  const { jobs } = parse(read('deploy.yml')) as { jobs: Record<'build' | 'approve' | 'deploy', Job> }

  it('builds and checks once, before a person is asked', () => {
    const runs = Object.entries(jobs).flatMap(([name, { steps }]) => steps.map(({ run }) => [name, run]))
    expect(runs.filter(([, run]) => run === 'npm run build' || run === 'npm run check')).toEqual([
      ['build', 'npm run build'],
      ['build', 'npm run check'],
    ])
    expect([jobs.approve.needs, jobs.deploy.needs]).toEqual(['build', ['build', 'approve']])
  })

  it('is let go by the reviewers of its phase', () => {
    expect(jobs.approve.environment).toContain("format('ola-{0}', inputs.phase)")
  })

  it('goes site by site and ends at the first that fails', () => {
    expect(jobs.deploy.strategy).toEqual({
      'max-parallel': 1,
      'fail-fast': true,
      matrix: { site: expect.stringContaining('fromJSON(needs.build.outputs.sites)') },
    })
  })

  it('gives secrets only to the steps that need them, and no shell what somebody has typed', () => {
    for (const { steps } of Object.values(jobs)) for (const { run = '' } of steps) expect(run).not.toMatch(/\$\{\{/)
  })
})

it.each(readdirSync(folder))('%s names what others have made by what it is, not by what it is called', (name) => {
  for (const [, used] of read(name).matchAll(/uses: (.*)/g))
    expect(used).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
})
