import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`letters_paragraphs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`heading\` text,
  	\`text\` text,
  	\`tick\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`letters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`letters_paragraphs_order_idx\` ON \`letters_paragraphs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`letters_paragraphs_parent_id_idx\` ON \`letters_paragraphs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`letters_blanks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`label\` text,
  	\`example\` text,
  	\`lines\` numeric DEFAULT 1,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`letters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`letters_blanks_order_idx\` ON \`letters_blanks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`letters_blanks_parent_id_idx\` ON \`letters_blanks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`letters_services\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`letters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`letters_services_order_idx\` ON \`letters_services\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`letters_services_parent_idx\` ON \`letters_services\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`letters_notes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`letters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`letters_notes_order_idx\` ON \`letters_notes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`letters_notes_parent_id_idx\` ON \`letters_notes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`letters\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`last_edited_by\` text,
  	\`title\` text,
  	\`summary\` text,
  	\`to\` text,
  	\`hand_in_text\` text,
  	\`ask_back_text\` text,
  	\`slug\` text,
  	\`order\` numeric DEFAULT 100,
  	\`urgent\` integer DEFAULT false,
  	\`written\` text,
  	\`review_status\` text DEFAULT 'pending',
  	\`review_by\` text,
  	\`review_on\` text,
  	\`review_next\` text,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`letters_slug_idx\` ON \`letters\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`letters_updated_at_idx\` ON \`letters\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`letters_created_at_idx\` ON \`letters\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`letters_deleted_at_idx\` ON \`letters\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`letters__status_idx\` ON \`letters\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`letters_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`letters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`letters_texts_order_parent\` ON \`letters_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`letters_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`guides_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`letters\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`letters_rels_order_idx\` ON \`letters_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`letters_rels_parent_idx\` ON \`letters_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`letters_rels_path_idx\` ON \`letters_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`letters_rels_guides_id_idx\` ON \`letters_rels\` (\`guides_id\`);`)
  await db.run(sql`CREATE TABLE \`_letters_v_version_paragraphs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`heading\` text,
  	\`text\` text,
  	\`tick\` integer DEFAULT false,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_letters_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_letters_v_version_paragraphs_order_idx\` ON \`_letters_v_version_paragraphs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_letters_v_version_paragraphs_parent_id_idx\` ON \`_letters_v_version_paragraphs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_letters_v_version_blanks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`label\` text,
  	\`example\` text,
  	\`lines\` numeric DEFAULT 1,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_letters_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_letters_v_version_blanks_order_idx\` ON \`_letters_v_version_blanks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_letters_v_version_blanks_parent_id_idx\` ON \`_letters_v_version_blanks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_letters_v_version_services\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_letters_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_letters_v_version_services_order_idx\` ON \`_letters_v_version_services\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_letters_v_version_services_parent_idx\` ON \`_letters_v_version_services\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_letters_v_version_notes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_letters_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_letters_v_version_notes_order_idx\` ON \`_letters_v_version_notes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_letters_v_version_notes_parent_id_idx\` ON \`_letters_v_version_notes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_letters_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_last_edited_by\` text,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_to\` text,
  	\`version_hand_in_text\` text,
  	\`version_ask_back_text\` text,
  	\`version_slug\` text,
  	\`version_order\` numeric DEFAULT 100,
  	\`version_urgent\` integer DEFAULT false,
  	\`version_written\` text,
  	\`version_review_status\` text DEFAULT 'pending',
  	\`version_review_by\` text,
  	\`version_review_on\` text,
  	\`version_review_next\` text,
  	\`version_search_text\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`letters\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_letters_v_parent_idx\` ON \`_letters_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_letters_v_version_version_slug_idx\` ON \`_letters_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_letters_v_version_version_updated_at_idx\` ON \`_letters_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_letters_v_version_version_created_at_idx\` ON \`_letters_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_letters_v_version_version_deleted_at_idx\` ON \`_letters_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_letters_v_version_version__status_idx\` ON \`_letters_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_letters_v_created_at_idx\` ON \`_letters_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_letters_v_updated_at_idx\` ON \`_letters_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_letters_v_snapshot_idx\` ON \`_letters_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_letters_v_published_locale_idx\` ON \`_letters_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_letters_v_latest_idx\` ON \`_letters_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_letters_v_autosave_idx\` ON \`_letters_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_letters_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_letters_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_letters_v_texts_order_parent\` ON \`_letters_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_letters_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`guides_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_letters_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_letters_v_rels_order_idx\` ON \`_letters_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_letters_v_rels_parent_idx\` ON \`_letters_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_letters_v_rels_path_idx\` ON \`_letters_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_letters_v_rels_guides_id_idx\` ON \`_letters_v_rels\` (\`guides_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`letters_id\` integer REFERENCES letters(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_letters_id_idx\` ON \`payload_locked_documents_rels\` (\`letters_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`letters_paragraphs\`;`)
  await db.run(sql`DROP TABLE \`letters_blanks\`;`)
  await db.run(sql`DROP TABLE \`letters_services\`;`)
  await db.run(sql`DROP TABLE \`letters_notes\`;`)
  await db.run(sql`DROP TABLE \`letters\`;`)
  await db.run(sql`DROP TABLE \`letters_texts\`;`)
  await db.run(sql`DROP TABLE \`letters_rels\`;`)
  await db.run(sql`DROP TABLE \`_letters_v_version_paragraphs\`;`)
  await db.run(sql`DROP TABLE \`_letters_v_version_blanks\`;`)
  await db.run(sql`DROP TABLE \`_letters_v_version_services\`;`)
  await db.run(sql`DROP TABLE \`_letters_v_version_notes\`;`)
  await db.run(sql`DROP TABLE \`_letters_v\`;`)
  await db.run(sql`DROP TABLE \`_letters_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_letters_v_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`guides_id\` integer,
  	\`flows_id\` integer,
  	\`terms_id\` integer,
  	\`variants_id\` integer,
  	\`facts_id\` integer,
  	\`organizations_id\` integer,
  	\`laws_id\` integer,
  	\`media_id\` integer,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`flows_id\`) REFERENCES \`flows\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`variants_id\`) REFERENCES \`variants\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`facts_id\`) REFERENCES \`facts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`laws_id\`) REFERENCES \`laws\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "guides_id", "flows_id", "terms_id", "variants_id", "facts_id", "organizations_id", "laws_id", "media_id", "users_id") SELECT "id", "order", "parent_id", "path", "guides_id", "flows_id", "terms_id", "variants_id", "facts_id", "organizations_id", "laws_id", "media_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_guides_id_idx\` ON \`payload_locked_documents_rels\` (\`guides_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_flows_id_idx\` ON \`payload_locked_documents_rels\` (\`flows_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_terms_id_idx\` ON \`payload_locked_documents_rels\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_variants_id_idx\` ON \`payload_locked_documents_rels\` (\`variants_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_facts_id_idx\` ON \`payload_locked_documents_rels\` (\`facts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organizations_id_idx\` ON \`payload_locked_documents_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_laws_id_idx\` ON \`payload_locked_documents_rels\` (\`laws_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
}
