import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`synonyms\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`last_edited_by\` text,
  	\`reference\` text,
  	\`key\` text,
  	\`words\` text,
  	\`weight\` numeric DEFAULT 1,
  	\`note\` text,
  	\`language\` text DEFAULT 'es',
  	\`state\` text,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`synonyms_reference_idx\` ON \`synonyms\` (\`reference\`);`)
  await db.run(sql`CREATE INDEX \`synonyms_state_idx\` ON \`synonyms\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`synonyms_updated_at_idx\` ON \`synonyms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`synonyms_created_at_idx\` ON \`synonyms\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`synonyms_deleted_at_idx\` ON \`synonyms\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`synonyms__status_idx\` ON \`synonyms\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`synonyms_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`synonyms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`synonyms_texts_order_parent\` ON \`synonyms_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`synonyms_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`guides_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`synonyms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`synonyms_rels_order_idx\` ON \`synonyms_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`synonyms_rels_parent_idx\` ON \`synonyms_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`synonyms_rels_path_idx\` ON \`synonyms_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`synonyms_rels_guides_id_idx\` ON \`synonyms_rels\` (\`guides_id\`);`)
  await db.run(sql`CREATE TABLE \`_synonyms_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_last_edited_by\` text,
  	\`version_reference\` text,
  	\`version_key\` text,
  	\`version_words\` text,
  	\`version_weight\` numeric DEFAULT 1,
  	\`version_note\` text,
  	\`version_language\` text DEFAULT 'es',
  	\`version_state\` text,
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`synonyms\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_synonyms_v_parent_idx\` ON \`_synonyms_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_synonyms_v_version_version_reference_idx\` ON \`_synonyms_v\` (\`version_reference\`);`)
  await db.run(sql`CREATE INDEX \`_synonyms_v_version_version_state_idx\` ON \`_synonyms_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_synonyms_v_version_version_updated_at_idx\` ON \`_synonyms_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_synonyms_v_version_version_created_at_idx\` ON \`_synonyms_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_synonyms_v_version_version_deleted_at_idx\` ON \`_synonyms_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_synonyms_v_version_version__status_idx\` ON \`_synonyms_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_synonyms_v_created_at_idx\` ON \`_synonyms_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_synonyms_v_updated_at_idx\` ON \`_synonyms_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_synonyms_v_snapshot_idx\` ON \`_synonyms_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_synonyms_v_published_locale_idx\` ON \`_synonyms_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_synonyms_v_latest_idx\` ON \`_synonyms_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_synonyms_v_autosave_idx\` ON \`_synonyms_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_synonyms_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_synonyms_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_synonyms_v_texts_order_parent\` ON \`_synonyms_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_synonyms_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`guides_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_synonyms_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_synonyms_v_rels_order_idx\` ON \`_synonyms_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_synonyms_v_rels_parent_idx\` ON \`_synonyms_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_synonyms_v_rels_path_idx\` ON \`_synonyms_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_synonyms_v_rels_guides_id_idx\` ON \`_synonyms_v_rels\` (\`guides_id\`);`)
  await db.run(sql`CREATE TABLE \`danger_cards_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`danger_cards\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`danger_cards_roles_order_idx\` ON \`danger_cards_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`danger_cards_roles_parent_idx\` ON \`danger_cards_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`danger_cards\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`last_edited_by\` text,
  	\`guide_id\` integer,
  	\`section\` text,
  	\`slug\` text,
  	\`order\` numeric DEFAULT 100,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`guide_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`danger_cards_guide_idx\` ON \`danger_cards\` (\`guide_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`danger_cards_slug_idx\` ON \`danger_cards\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`danger_cards_updated_at_idx\` ON \`danger_cards\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`danger_cards_created_at_idx\` ON \`danger_cards\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`danger_cards_deleted_at_idx\` ON \`danger_cards\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`danger_cards__status_idx\` ON \`danger_cards\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`danger_cards_locales\` (
  	\`sentence\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`danger_cards\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`danger_cards_locales_locale_parent_id_unique\` ON \`danger_cards_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`danger_cards_locales_parent_id_idx\` ON \`danger_cards_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`danger_cards_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`danger_cards\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`danger_cards_texts_order_parent\` ON \`danger_cards_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`danger_cards_texts_locale_parent\` ON \`danger_cards_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_danger_cards_v_version_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_danger_cards_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_danger_cards_v_version_roles_order_idx\` ON \`_danger_cards_v_version_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_danger_cards_v_version_roles_parent_idx\` ON \`_danger_cards_v_version_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_danger_cards_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_last_edited_by\` text,
  	\`version_guide_id\` integer,
  	\`version_section\` text,
  	\`version_slug\` text,
  	\`version_order\` numeric DEFAULT 100,
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`danger_cards\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_guide_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_danger_cards_v_parent_idx\` ON \`_danger_cards_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_danger_cards_v_version_version_guide_idx\` ON \`_danger_cards_v\` (\`version_guide_id\`);`)
  await db.run(sql`CREATE INDEX \`_danger_cards_v_version_version_slug_idx\` ON \`_danger_cards_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_danger_cards_v_version_version_updated_at_idx\` ON \`_danger_cards_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_danger_cards_v_version_version_created_at_idx\` ON \`_danger_cards_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_danger_cards_v_version_version_deleted_at_idx\` ON \`_danger_cards_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_danger_cards_v_version_version__status_idx\` ON \`_danger_cards_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_danger_cards_v_created_at_idx\` ON \`_danger_cards_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_danger_cards_v_updated_at_idx\` ON \`_danger_cards_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_danger_cards_v_snapshot_idx\` ON \`_danger_cards_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_danger_cards_v_published_locale_idx\` ON \`_danger_cards_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_danger_cards_v_latest_idx\` ON \`_danger_cards_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_danger_cards_v_autosave_idx\` ON \`_danger_cards_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_danger_cards_v_locales\` (
  	\`version_sentence\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_danger_cards_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_danger_cards_v_locales_locale_parent_id_unique\` ON \`_danger_cards_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_danger_cards_v_locales_parent_id_idx\` ON \`_danger_cards_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_danger_cards_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_danger_cards_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_danger_cards_v_texts_order_parent\` ON \`_danger_cards_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_danger_cards_v_texts_locale_parent\` ON \`_danger_cards_v_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`synonyms_id\` integer REFERENCES synonyms(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`danger_cards_id\` integer REFERENCES danger_cards(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_synonyms_id_idx\` ON \`payload_locked_documents_rels\` (\`synonyms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_danger_cards_id_idx\` ON \`payload_locked_documents_rels\` (\`danger_cards_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`synonyms\`;`)
  await db.run(sql`DROP TABLE \`synonyms_texts\`;`)
  await db.run(sql`DROP TABLE \`synonyms_rels\`;`)
  await db.run(sql`DROP TABLE \`_synonyms_v\`;`)
  await db.run(sql`DROP TABLE \`_synonyms_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_synonyms_v_rels\`;`)
  await db.run(sql`DROP TABLE \`danger_cards_roles\`;`)
  await db.run(sql`DROP TABLE \`danger_cards\`;`)
  await db.run(sql`DROP TABLE \`danger_cards_locales\`;`)
  await db.run(sql`DROP TABLE \`danger_cards_texts\`;`)
  await db.run(sql`DROP TABLE \`_danger_cards_v_version_roles\`;`)
  await db.run(sql`DROP TABLE \`_danger_cards_v\`;`)
  await db.run(sql`DROP TABLE \`_danger_cards_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_danger_cards_v_texts\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`guides_id\` integer,
  	\`flows_id\` integer,
  	\`letters_id\` integer,
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
  	FOREIGN KEY (\`letters_id\`) REFERENCES \`letters\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`variants_id\`) REFERENCES \`variants\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`facts_id\`) REFERENCES \`facts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organizations_id\`) REFERENCES \`organizations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`laws_id\`) REFERENCES \`laws\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "guides_id", "flows_id", "letters_id", "terms_id", "variants_id", "facts_id", "organizations_id", "laws_id", "media_id", "users_id") SELECT "id", "order", "parent_id", "path", "guides_id", "flows_id", "letters_id", "terms_id", "variants_id", "facts_id", "organizations_id", "laws_id", "media_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_guides_id_idx\` ON \`payload_locked_documents_rels\` (\`guides_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_flows_id_idx\` ON \`payload_locked_documents_rels\` (\`flows_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_letters_id_idx\` ON \`payload_locked_documents_rels\` (\`letters_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_terms_id_idx\` ON \`payload_locked_documents_rels\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_variants_id_idx\` ON \`payload_locked_documents_rels\` (\`variants_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_facts_id_idx\` ON \`payload_locked_documents_rels\` (\`facts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organizations_id_idx\` ON \`payload_locked_documents_rels\` (\`organizations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_laws_id_idx\` ON \`payload_locked_documents_rels\` (\`laws_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
}
