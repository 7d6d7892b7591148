import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`events\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`state\` text,
  	\`by\` text,
  	\`before\` text,
  	\`after\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`events_sequence_idx\` ON \`events\` (\`sequence\`);`)
  await db.run(sql`CREATE INDEX \`events_key_idx\` ON \`events\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`events_state_idx\` ON \`events\` (\`state\`);`)
  await db.run(sql`CREATE TABLE \`texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`digest\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`body\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`texts_digest_idx\` ON \`texts\` (\`digest\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`events\`;`)
  await db.run(sql`DROP TABLE \`texts\`;`)
}
