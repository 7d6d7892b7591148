import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`guides_also_in\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`guides_also_in_order_idx\` ON \`guides_also_in\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`guides_also_in_parent_idx\` ON \`guides_also_in\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_guides_v_version_also_in\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_guides_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_guides_v_version_also_in_order_idx\` ON \`_guides_v_version_also_in\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_also_in_parent_idx\` ON \`_guides_v_version_also_in\` (\`parent_id\`);`)
  await db.run(sql`ALTER TABLE \`guides_deadlines\` ADD \`binds\` text DEFAULT 'authority';`)
  await db.run(sql`ALTER TABLE \`guides\` ADD \`written\` text;`)
  await db.run(sql`ALTER TABLE \`_guides_v_version_deadlines\` ADD \`binds\` text DEFAULT 'authority';`)
  await db.run(sql`ALTER TABLE \`_guides_v\` ADD \`version_written\` text;`)
  await db.run(sql`ALTER TABLE \`flows\` ADD \`written\` text;`)
  await db.run(sql`ALTER TABLE \`_flows_v\` ADD \`version_written\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`guides_also_in\`;`)
  await db.run(sql`DROP TABLE \`_guides_v_version_also_in\`;`)
  await db.run(sql`ALTER TABLE \`guides_deadlines\` DROP COLUMN \`binds\`;`)
  await db.run(sql`ALTER TABLE \`guides\` DROP COLUMN \`written\`;`)
  await db.run(sql`ALTER TABLE \`_guides_v_version_deadlines\` DROP COLUMN \`binds\`;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` DROP COLUMN \`version_written\`;`)
  await db.run(sql`ALTER TABLE \`flows\` DROP COLUMN \`written\`;`)
  await db.run(sql`ALTER TABLE \`_flows_v\` DROP COLUMN \`version_written\`;`)
}
