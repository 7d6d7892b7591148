import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { today } from '@justicia/shared-content/day'
import { orAbsent } from '@justicia/shared-content/orAbsent'
import { defaultContent, repository } from '../../build-scripts/src/repository.ts'
import { ChildProcesses } from '../../build-scripts/src/start/ChildProcesses.ts'
import { ensureCmsBuild } from '../../build-scripts/src/start/ensureCmsBuild.ts'
import { findMongo } from '../cms/support/mongo.ts'
import { type AdminFigures, measureAdmin } from './admin/measureAdmin.ts'
import { varyContent } from './admin/varyContent.ts'
import { withSection } from './report/benchDocument.ts'
import { type Table, tableToMarkdown, tableToText } from './report/Table.ts'
import { makeWorkspace } from './steps/makeWorkspace.ts'

const flags = {
  rounds: { value: '<número>', help: 'veces que se pide cada pantalla (20)' },
  content: { value: '<carpeta>', help: 'contenido de entrada (shared-content/content)' },
  'no-mongo': { help: 'solo en SQLite' },
  json: { help: 'muestra las cifras como JSON' },
  write: { help: 'escribe las tablas en docs/measurements.md' },
}
const measurements = path.join(repository, 'docs', 'measurements.md')

/** `npm run bench -- admin`: what editors open, at a CMS with a variant of every guide in every state, on both databases. */
export async function adminBench(args: readonly string[]): Promise<void> {
  const options = parseFlags(args, flags)
  if (options === undefined) {
    process.stdout.write(`Mide lo que tarda el CMS en contestar.\n${flagsToHelp(flags)}\n`)
    return
  }
  const rounds = Math.max(1, Number(options.rounds ?? 20))
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  const { dir } = await makeWorkspace()
  const contentDir = path.join(dir, 'content')
  say('Una variante de cada guía en cada estado…')
  await varyContent({ from: path.resolve(options.content ?? defaultContent), to: contentDir })
  const children = new ChildProcesses(new AbortController().signal)
  await ensureCmsBuild(children)
  const figures: AdminFigures[] = []
  say('SQLite…')
  figures.push(await measureAdmin({ database: 'SQLite', databaseUri: '', contentDir, dir: path.join(dir, 'sqlite'), rounds }))
  const start = options['no-mongo'] ? undefined : await findMongo()
  if (start !== undefined) {
    say('MongoDB…')
    const mongo = await start()
    try {
      const databaseUri = mongo.uriOf('justicia')
      figures.push(await measureAdmin({ database: 'MongoDB', databaseUri, contentDir, dir: path.join(dir, 'mongo'), rounds }))
    } finally {
      await mongo.stop()
    }
  }
  const command = `npm run bench -- admin${args.length > 0 ? ` ${args.join(' ')}` : ''}`
  const table = adminTable(figures, rounds)
  if (options.write) {
    const document = (await readFile(measurements, 'utf8').catch(orAbsent)) ?? ''
    const text = [`\`${command}\` on ${today()}.`, tableToMarkdown(table)].join('\n\n')
    await writeFile(measurements, withSection(document, { name: 'bench-admin', heading: 'npm run bench -- admin', text }))
  }
  process.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : `\n${tableToText(table)}\n`)
}

function adminTable(figures: readonly AdminFigures[], rounds: number): Table {
  const [first] = figures
  const whole = (value: number | undefined) => (value === undefined ? '—' : Math.round(value).toLocaleString('en-US'))
  return {
    title: `What editors open, at the server (${whole(first?.documents)} documents)`,
    head: ['screen', ...figures.flatMap(({ database }) => [`ms, ${database}`, 'slowest but one in twenty'])],
    rows: (first?.times ?? []).map(({ what }, place) => [
      what,
      ...figures.flatMap(({ times }) => [whole(times[place]?.median), whole(times[place]?.p95)]),
    ]),
    notes: [
      `Median of ${rounds} whole answers of the running CMS, after three to warm up, one after another. Every state has a variant of every guide, and each has drifted. The MongoDB is SecantusDB’s server, as in the tests.`,
    ],
  }
}
