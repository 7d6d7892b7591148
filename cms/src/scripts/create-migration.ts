/** Writes the migration from the last schema to the present one: npm run migrate:create -w @justicia/cms -- <name> */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { getPayload } from 'payload'
import { cmsConfig } from '../cmsConfig.ts'
import { cmsDir, readSettings } from '../settings/settings.ts'

const [name] = process.argv.slice(2)
if (name === undefined) throw new Error('Falta el nombre: npm run migrate:create -w @justicia/cms -- <nombre>')

process.env.PAYLOAD_MIGRATING = 'true'
const payload = await getPayload({ config: cmsConfig(readSettings(process.env)), disableOnInit: true })
await payload.db.createMigration({
  payload,
  migrationName: name,
  forceAcceptWarning: true,
  skipEmpty: true,
} as Parameters<typeof payload.db.createMigration>[0])

// Payload writes what tsc understands and Node's type stripping does not: types imported as values, no extensions.
const folder = path.join(cmsDir, 'src', 'migrations')
for (const file of await readdir(folder)) {
  if (!file.endsWith('.ts')) continue
  const text = await readFile(path.join(folder, file), 'utf8')
  const mended = text
    .replace(/import \{ MigrateUpArgs, MigrateDownArgs, sql \}/, 'import { type MigrateDownArgs, type MigrateUpArgs, sql }')
    .replace(/(from '\.\/[^']+?)(\.ts)?'/g, "$1.ts'")
  if (mended !== text) await writeFile(path.join(folder, file), mended)
}
await payload.destroy()
