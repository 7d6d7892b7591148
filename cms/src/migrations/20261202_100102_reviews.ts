import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`remarks\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`document\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`state\` text,
  	\`section\` text,
  	\`thread\` text,
  	\`text\` text NOT NULL,
  	\`by\` text,
  	\`at\` text NOT NULL,
  	\`assignee\` text,
  	\`resolved_at\` text,
  	\`resolved_by\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`remarks_document_idx\` ON \`remarks\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`remarks_state_idx\` ON \`remarks\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`remarks_thread_idx\` ON \`remarks\` (\`thread\`);`)
  await db.run(sql`CREATE INDEX \`remarks_at_idx\` ON \`remarks\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`remarks_assignee_idx\` ON \`remarks\` (\`assignee\`);`)
  await db.run(sql`CREATE INDEX \`remarks_resolved_at_idx\` ON \`remarks\` (\`resolved_at\`);`)
  await db.run(sql`CREATE TABLE \`reviews\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`document\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`state\` text,
  	\`standing\` text NOT NULL,
  	\`since\` text NOT NULL,
  	\`by\` text,
  	\`reason\` text,
  	\`writers\` text,
  	\`waits\` integer DEFAULT false,
  	\`urgent_since\` text,
  	\`urgent_by\` text,
  	\`signed_by\` text,
  	\`signed_at\` text,
  	\`signed\` text,
  	\`signed_version\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`reviews_document_idx\` ON \`reviews\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`reviews_state_idx\` ON \`reviews\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`reviews_standing_idx\` ON \`reviews\` (\`standing\`);`)
  await db.run(sql`CREATE INDEX \`reviews_since_idx\` ON \`reviews\` (\`since\`);`)
  await db.run(sql`CREATE INDEX \`reviews_waits_idx\` ON \`reviews\` (\`waits\`);`)
  await db.run(sql`CREATE INDEX \`reviews_urgent_since_idx\` ON \`reviews\` (\`urgent_since\`);`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`reason\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`remarks\`;`)
  await db.run(sql`DROP TABLE \`reviews\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`reason\`;`)
}
