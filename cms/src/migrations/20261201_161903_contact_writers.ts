import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`facts\` ADD \`contact_writers\` text;`)
  await db.run(sql`ALTER TABLE \`_facts_v\` ADD \`version_contact_writers\` text;`)
  await db.run(sql`ALTER TABLE \`organizations\` ADD \`contact_writers\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` ADD \`version_contact_writers\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`facts\` DROP COLUMN \`contact_writers\`;`)
  await db.run(sql`ALTER TABLE \`_facts_v\` DROP COLUMN \`version_contact_writers\`;`)
  await db.run(sql`ALTER TABLE \`organizations\` DROP COLUMN \`contact_writers\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` DROP COLUMN \`version_contact_writers\`;`)
}
