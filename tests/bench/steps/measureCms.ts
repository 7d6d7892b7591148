import path from 'node:path'
import { repository } from '../../../build-scripts/src/repository.ts'
import { measureChildren } from '../measure/measureChildren.ts'
import { median } from '../measure/median.ts'
import { runNode } from '../measure/runCommand.ts'
import { medianUsage } from '../measure/Usage.ts'
import type { CmsFigures } from '../report/BenchReport.ts'

/** Seeds an empty SQLite database and takes a snapshot of it, once a round. */
export async function measureCms(input: { contentDir: string; dir: string; rounds: number }): Promise<CmsFigures> {
  const { contentDir, dir, rounds } = input
  const made = []
  for (let round = 1; round <= rounds; round += 1) made.push(await cmsRound(contentDir, path.join(dir, `${round}`)))
  const [first] = made
  return {
    documents: first?.seedReport.created ?? 0,
    documentsPerSecond: median(made.map(({ seedReport }) => seedReport.created / seedReport.seconds)),
    seedSeconds: median(made.map(({ seedReport }) => seedReport.seconds)),
    snapshotSeconds: median(made.map(({ snapshotReport }) => snapshotReport.seconds)),
    seed: medianUsage(made.map(({ seed }) => seed)),
    snapshot: medianUsage(made.map(({ snapshot }) => snapshot)),
  }
}

/** The command's answer: a new CMS first says how to log in. */
function lastLine(output: string): unknown {
  return JSON.parse(output.trim().split('\n').at(-1) ?? '')
}

async function cmsRound(contentDir: string, dir: string) {
  const env = {
    DATABASE_URI: '',
    JUSTICIA_DATA_DIR: path.join(dir, 'data'),
    JUSTICIA_MEDIA_DIR: path.join(dir, 'media'),
    NODE_ENV: 'production',
  }
  const run = (name: string, flags: string[]) =>
    measureChildren(() =>
      runNode(path.join(repository, 'cms', 'src', 'scripts', `${name}.ts`), [...flags, '--json'], { cwd: repository, env }),
    )
  const seed = await run('seed', [`--content=${contentDir}`])
  const snapshot = await run('snapshot', [`--out=${path.join(dir, 'snapshot')}`])
  return {
    seed: seed.usage,
    seedReport: lastLine(seed.value) as { created: number; seconds: number },
    snapshot: snapshot.usage,
    snapshotReport: lastLine(snapshot.value) as { seconds: number },
  }
}
