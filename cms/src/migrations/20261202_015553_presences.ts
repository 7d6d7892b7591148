import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`presences\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`document\` text NOT NULL,
  	\`account\` text NOT NULL,
  	\`since\` text NOT NULL,
  	\`seen_at\` text NOT NULL,
  	\`wrote_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`presences_document_idx\` ON \`presences\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`presences_account_idx\` ON \`presences\` (\`account\`);`)
  await db.run(sql`CREATE INDEX \`presences_seen_at_idx\` ON \`presences\` (\`seen_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`presences\`;`)
}
