import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`flows_texts\` ADD \`locale\` text;`)
  await db.run(sql`CREATE INDEX \`flows_texts_locale_parent\` ON \`flows_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`ALTER TABLE \`_flows_v_texts\` ADD \`locale\` text;`)
  await db.run(sql`CREATE INDEX \`_flows_v_texts_locale_parent\` ON \`_flows_v_texts\` (\`locale\`,\`parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`flows_texts_locale_parent\`;`)
  await db.run(sql`ALTER TABLE \`flows_texts\` DROP COLUMN \`locale\`;`)
  await db.run(sql`DROP INDEX \`_flows_v_texts_locale_parent\`;`)
  await db.run(sql`ALTER TABLE \`_flows_v_texts\` DROP COLUMN \`locale\`;`)
}
