import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`guides_first_in\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`list\` text,
  	\`place\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`guides_first_in_order_idx\` ON \`guides_first_in\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`guides_first_in_parent_id_idx\` ON \`guides_first_in\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_guides_v_version_first_in\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`list\` text,
  	\`place\` numeric,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_guides_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_guides_v_version_first_in_order_idx\` ON \`_guides_v_version_first_in\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_first_in_parent_id_idx\` ON \`_guides_v_version_first_in\` (\`_parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`guides_first_in\`;`)
  await db.run(sql`DROP TABLE \`_guides_v_version_first_in\`;`)
}
