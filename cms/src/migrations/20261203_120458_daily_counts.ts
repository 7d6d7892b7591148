import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`daily_counts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`day\` text NOT NULL,
  	\`writer\` text NOT NULL,
  	\`counts\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`daily_counts_day_idx\` ON \`daily_counts\` (\`day\`);`)
  await db.run(sql`CREATE INDEX \`daily_counts_writer_idx\` ON \`daily_counts\` (\`writer\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`daily_counts\`;`)
}
