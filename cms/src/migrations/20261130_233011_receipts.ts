import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`receipts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`kind\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`state\` text,
  	\`outcome\` text NOT NULL,
  	\`html_at\` text,
  	\`search_at\` text,
  	\`sites\` text,
  	\`reasons\` text,
  	\`findings\` text,
  	\`retry_asked\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`receipts_sequence_idx\` ON \`receipts\` (\`sequence\`);`)
  await db.run(sql`CREATE INDEX \`receipts_key_idx\` ON \`receipts\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`receipts_retry_asked_idx\` ON \`receipts\` (\`retry_asked\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`receipts\`;`)
}
