import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`flows_questions_answers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`to\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`flows_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`flows_questions_answers_order_idx\` ON \`flows_questions_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`flows_questions_answers_parent_id_idx\` ON \`flows_questions_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`flows_questions_answers_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`flows_questions_answers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`flows_questions_answers_locales_locale_parent_id_unique\` ON \`flows_questions_answers_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`flows_questions_answers_locales_parent_id_idx\` ON \`flows_questions_answers_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`flows_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`flows\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`flows_questions_order_idx\` ON \`flows_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`flows_questions_parent_id_idx\` ON \`flows_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`flows_questions_locales\` (
  	\`question\` text,
  	\`help\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`flows_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`flows_questions_locales_locale_parent_id_unique\` ON \`flows_questions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`flows_questions_locales_parent_id_idx\` ON \`flows_questions_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`flows_outcomes_deadlines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`guide_id\` integer,
  	\`key\` text,
  	FOREIGN KEY (\`guide_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`flows_outcomes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`flows_outcomes_deadlines_order_idx\` ON \`flows_outcomes_deadlines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`flows_outcomes_deadlines_parent_id_idx\` ON \`flows_outcomes_deadlines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`flows_outcomes_deadlines_guide_idx\` ON \`flows_outcomes_deadlines\` (\`guide_id\`);`)
  await db.run(sql`CREATE TABLE \`flows_outcomes_services\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`flows_outcomes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`flows_outcomes_services_order_idx\` ON \`flows_outcomes_services\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`flows_outcomes_services_parent_idx\` ON \`flows_outcomes_services\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`flows_outcomes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`urgent\` integer DEFAULT false,
  	\`guide_id\` integer,
  	FOREIGN KEY (\`guide_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`flows\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`flows_outcomes_order_idx\` ON \`flows_outcomes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`flows_outcomes_parent_id_idx\` ON \`flows_outcomes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`flows_outcomes_guide_idx\` ON \`flows_outcomes\` (\`guide_id\`);`)
  await db.run(sql`CREATE TABLE \`flows_outcomes_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`flows_outcomes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`flows_outcomes_locales_locale_parent_id_unique\` ON \`flows_outcomes_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`flows_outcomes_locales_parent_id_idx\` ON \`flows_outcomes_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`flows\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`last_edited_by\` text,
  	\`start\` text,
  	\`slug\` text,
  	\`order\` numeric DEFAULT 100,
  	\`review_status\` text DEFAULT 'pending',
  	\`review_by\` text,
  	\`review_on\` text,
  	\`review_next\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`flows_slug_idx\` ON \`flows\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`flows_updated_at_idx\` ON \`flows\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`flows_created_at_idx\` ON \`flows\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`flows__status_idx\` ON \`flows\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`flows_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`based_on\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`flows\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`flows_locales_locale_parent_id_unique\` ON \`flows_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`flows_locales_parent_id_idx\` ON \`flows_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`flows_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`flows\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`flows_texts_order_parent\` ON \`flows_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`flows_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`guides_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`flows\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`flows_rels_order_idx\` ON \`flows_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`flows_rels_parent_idx\` ON \`flows_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`flows_rels_path_idx\` ON \`flows_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`flows_rels_guides_id_idx\` ON \`flows_rels\` (\`guides_id\`);`)
  await db.run(sql`CREATE TABLE \`_flows_v_version_questions_answers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`to\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_flows_v_version_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_flows_v_version_questions_answers_order_idx\` ON \`_flows_v_version_questions_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_version_questions_answers_parent_id_idx\` ON \`_flows_v_version_questions_answers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_flows_v_version_questions_answers_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_flows_v_version_questions_answers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_flows_v_version_questions_answers_locales_locale_parent_id_\` ON \`_flows_v_version_questions_answers_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_version_questions_answers_locales_parent_id_idx\` ON \`_flows_v_version_questions_answers_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_flows_v_version_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_flows_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_flows_v_version_questions_order_idx\` ON \`_flows_v_version_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_version_questions_parent_id_idx\` ON \`_flows_v_version_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_flows_v_version_questions_locales\` (
  	\`question\` text,
  	\`help\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_flows_v_version_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_flows_v_version_questions_locales_locale_parent_id_unique\` ON \`_flows_v_version_questions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_version_questions_locales_parent_id_idx\` ON \`_flows_v_version_questions_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_flows_v_version_outcomes_deadlines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`guide_id\` integer,
  	\`key\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`guide_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_flows_v_version_outcomes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_flows_v_version_outcomes_deadlines_order_idx\` ON \`_flows_v_version_outcomes_deadlines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_version_outcomes_deadlines_parent_id_idx\` ON \`_flows_v_version_outcomes_deadlines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_version_outcomes_deadlines_guide_idx\` ON \`_flows_v_version_outcomes_deadlines\` (\`guide_id\`);`)
  await db.run(sql`CREATE TABLE \`_flows_v_version_outcomes_services\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_flows_v_version_outcomes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_flows_v_version_outcomes_services_order_idx\` ON \`_flows_v_version_outcomes_services\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_version_outcomes_services_parent_idx\` ON \`_flows_v_version_outcomes_services\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_flows_v_version_outcomes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`urgent\` integer DEFAULT false,
  	\`guide_id\` integer,
  	\`_uuid\` text,
  	FOREIGN KEY (\`guide_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_flows_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_flows_v_version_outcomes_order_idx\` ON \`_flows_v_version_outcomes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_version_outcomes_parent_id_idx\` ON \`_flows_v_version_outcomes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_version_outcomes_guide_idx\` ON \`_flows_v_version_outcomes\` (\`guide_id\`);`)
  await db.run(sql`CREATE TABLE \`_flows_v_version_outcomes_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_flows_v_version_outcomes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_flows_v_version_outcomes_locales_locale_parent_id_unique\` ON \`_flows_v_version_outcomes_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_version_outcomes_locales_parent_id_idx\` ON \`_flows_v_version_outcomes_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_flows_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_last_edited_by\` text,
  	\`version_start\` text,
  	\`version_slug\` text,
  	\`version_order\` numeric DEFAULT 100,
  	\`version_review_status\` text DEFAULT 'pending',
  	\`version_review_by\` text,
  	\`version_review_on\` text,
  	\`version_review_next\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`flows\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_flows_v_parent_idx\` ON \`_flows_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_version_version_slug_idx\` ON \`_flows_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_version_version_updated_at_idx\` ON \`_flows_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_version_version_created_at_idx\` ON \`_flows_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_version_version__status_idx\` ON \`_flows_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_created_at_idx\` ON \`_flows_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_updated_at_idx\` ON \`_flows_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_snapshot_idx\` ON \`_flows_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_published_locale_idx\` ON \`_flows_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_latest_idx\` ON \`_flows_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_autosave_idx\` ON \`_flows_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_flows_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_based_on\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_flows_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_flows_v_locales_locale_parent_id_unique\` ON \`_flows_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_locales_parent_id_idx\` ON \`_flows_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_flows_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_flows_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_flows_v_texts_order_parent\` ON \`_flows_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_flows_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`guides_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_flows_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_flows_v_rels_order_idx\` ON \`_flows_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_rels_parent_idx\` ON \`_flows_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_rels_path_idx\` ON \`_flows_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_flows_v_rels_guides_id_idx\` ON \`_flows_v_rels\` (\`guides_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`flows_id\` integer REFERENCES flows(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_flows_id_idx\` ON \`payload_locked_documents_rels\` (\`flows_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`flows_questions_answers\`;`)
  await db.run(sql`DROP TABLE \`flows_questions_answers_locales\`;`)
  await db.run(sql`DROP TABLE \`flows_questions\`;`)
  await db.run(sql`DROP TABLE \`flows_questions_locales\`;`)
  await db.run(sql`DROP TABLE \`flows_outcomes_deadlines\`;`)
  await db.run(sql`DROP TABLE \`flows_outcomes_services\`;`)
  await db.run(sql`DROP TABLE \`flows_outcomes\`;`)
  await db.run(sql`DROP TABLE \`flows_outcomes_locales\`;`)
  await db.run(sql`DROP TABLE \`flows\`;`)
  await db.run(sql`DROP TABLE \`flows_locales\`;`)
  await db.run(sql`DROP TABLE \`flows_texts\`;`)
  await db.run(sql`DROP TABLE \`flows_rels\`;`)
  await db.run(sql`DROP TABLE \`_flows_v_version_questions_answers\`;`)
  await db.run(sql`DROP TABLE \`_flows_v_version_questions_answers_locales\`;`)
  await db.run(sql`DROP TABLE \`_flows_v_version_questions\`;`)
  await db.run(sql`DROP TABLE \`_flows_v_version_questions_locales\`;`)
  await db.run(sql`DROP TABLE \`_flows_v_version_outcomes_deadlines\`;`)
  await db.run(sql`DROP TABLE \`_flows_v_version_outcomes_services\`;`)
  await db.run(sql`DROP TABLE \`_flows_v_version_outcomes\`;`)
  await db.run(sql`DROP TABLE \`_flows_v_version_outcomes_locales\`;`)
  await db.run(sql`DROP TABLE \`_flows_v\`;`)
  await db.run(sql`DROP TABLE \`_flows_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_flows_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_flows_v_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`guides_id\` integer,
  	\`terms_id\` integer,
  	\`variants_id\` integer,
  	\`facts_id\` integer,
  	\`organizations_id\` integer,
  	\`laws_id\` integer,
  	\`media_id\` integer,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`variants_id\`) REFERENCES \`variants\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`facts_id\`) REFERENCES \`facts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`laws_id\`) REFERENCES \`laws\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "guides_id", "terms_id", "variants_id", "facts_id", "organizations_id", "laws_id", "media_id", "users_id") SELECT "id", "order", "parent_id", "path", "guides_id", "terms_id", "variants_id", "facts_id", "organizations_id", "laws_id", "media_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_guides_id_idx\` ON \`payload_locked_documents_rels\` (\`guides_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_terms_id_idx\` ON \`payload_locked_documents_rels\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_variants_id_idx\` ON \`payload_locked_documents_rels\` (\`variants_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_facts_id_idx\` ON \`payload_locked_documents_rels\` (\`facts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organizations_id_idx\` ON \`payload_locked_documents_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_laws_id_idx\` ON \`payload_locked_documents_rels\` (\`laws_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
}
