import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`inquiries_guides\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`guide\` text NOT NULL,
  	\`release\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`inquiries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`inquiries_guides_order_idx\` ON \`inquiries_guides\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`inquiries_guides_parent_id_idx\` ON \`inquiries_guides\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`inquiries_guides_guide_idx\` ON \`inquiries_guides\` (\`guide\`);`)
  await db.run(sql`CREATE TABLE \`inquiries\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`channel\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`language\` text NOT NULL,
  	\`disposition\` text NOT NULL,
  	\`role\` text,
  	\`stage\` text,
  	\`topic\` text,
  	\`day\` text,
  	\`minutes\` numeric,
  	\`started_at\` text,
  	\`ended_at\` text,
  	\`note\` text,
  	\`by\` text,
  	\`expires_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`inquiries_state_idx\` ON \`inquiries\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`inquiries_disposition_idx\` ON \`inquiries\` (\`disposition\`);`)
  await db.run(sql`CREATE INDEX \`inquiries_topic_idx\` ON \`inquiries\` (\`topic\`);`)
  await db.run(sql`CREATE INDEX \`inquiries_day_idx\` ON \`inquiries\` (\`day\`);`)
  await db.run(sql`CREATE INDEX \`inquiries_by_idx\` ON \`inquiries\` (\`by\`);`)
  await db.run(sql`CREATE INDEX \`inquiries_expires_at_idx\` ON \`inquiries\` (\`expires_at\`);`)
  await db.run(sql`CREATE TABLE \`inquiries_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`inquiries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`inquiries_texts_order_parent\` ON \`inquiries_texts\` (\`order\`,\`parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`inquiries_guides\`;`)
  await db.run(sql`DROP TABLE \`inquiries\`;`)
  await db.run(sql`DROP TABLE \`inquiries_texts\`;`)
}
