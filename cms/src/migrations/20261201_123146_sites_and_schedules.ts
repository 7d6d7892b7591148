import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`schedules\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`zone\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`state\` text,
  	\`language\` text NOT NULL,
  	\`standing\` text NOT NULL,
  	\`by\` text,
  	\`done_at\` text,
  	\`reason\` text,
  	\`tries\` numeric,
  	\`tried_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`schedules_at_idx\` ON \`schedules\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_kind_idx\` ON \`schedules\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`schedules_document_idx\` ON \`schedules\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`schedules_state_idx\` ON \`schedules\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`schedules_standing_idx\` ON \`schedules\` (\`standing\`);`)
  await db.run(sql`CREATE TABLE \`site_orders\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`by\` text,
  	\`site\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`release\` text,
  	\`standing\` text NOT NULL,
  	\`done_at\` text,
  	\`from\` text,
  	\`to\` text,
  	\`reason\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`site_orders_at_idx\` ON \`site_orders\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`site_orders_site_idx\` ON \`site_orders\` (\`site\`);`)
  await db.run(sql`CREATE INDEX \`site_orders_standing_idx\` ON \`site_orders\` (\`standing\`);`)
  await db.run(sql`CREATE TABLE \`sites\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`site\` text NOT NULL,
  	\`checked_at\` text NOT NULL,
  	\`standing\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`sites_site_idx\` ON \`sites\` (\`site\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`schedules\`;`)
  await db.run(sql`DROP TABLE \`site_orders\`;`)
  await db.run(sql`DROP TABLE \`sites\`;`)
}
