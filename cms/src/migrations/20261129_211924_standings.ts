import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`facts\` ADD \`verification_checked_by\` text;`)
  await db.run(sql`ALTER TABLE \`facts\` ADD \`verification_checked_how\` text;`)
  await db.run(sql`ALTER TABLE \`facts\` ADD \`verification_official\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`facts\` ADD \`verification_second_source\` text;`)
  await db.run(sql`ALTER TABLE \`facts\` ADD \`verification_second_source_url\` text;`)
  await db.run(sql`ALTER TABLE \`facts\` ADD \`verification_second_source_date\` text;`)
  await db.run(sql`ALTER TABLE \`facts\` ADD \`verification_renewed_on\` text;`)
  await db.run(sql`ALTER TABLE \`facts\` ADD \`verification_note\` text;`)
  await db.run(sql`ALTER TABLE \`_facts_v\` ADD \`version_verification_checked_by\` text;`)
  await db.run(sql`ALTER TABLE \`_facts_v\` ADD \`version_verification_checked_how\` text;`)
  await db.run(sql`ALTER TABLE \`_facts_v\` ADD \`version_verification_official\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_facts_v\` ADD \`version_verification_second_source\` text;`)
  await db.run(sql`ALTER TABLE \`_facts_v\` ADD \`version_verification_second_source_url\` text;`)
  await db.run(sql`ALTER TABLE \`_facts_v\` ADD \`version_verification_second_source_date\` text;`)
  await db.run(sql`ALTER TABLE \`_facts_v\` ADD \`version_verification_renewed_on\` text;`)
  await db.run(sql`ALTER TABLE \`_facts_v\` ADD \`version_verification_note\` text;`)
  await db.run(sql`ALTER TABLE \`organizations_phones\` ADD \`verification_checked_by\` text;`)
  await db.run(sql`ALTER TABLE \`organizations_phones\` ADD \`verification_checked_how\` text;`)
  await db.run(sql`ALTER TABLE \`organizations_phones\` ADD \`verification_official\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`organizations_phones\` ADD \`verification_second_source\` text;`)
  await db.run(sql`ALTER TABLE \`organizations_phones\` ADD \`verification_second_source_url\` text;`)
  await db.run(sql`ALTER TABLE \`organizations_phones\` ADD \`verification_second_source_date\` text;`)
  await db.run(sql`ALTER TABLE \`organizations_phones\` ADD \`verification_renewed_on\` text;`)
  await db.run(sql`ALTER TABLE \`organizations_phones\` ADD \`verification_note\` text;`)
  await db.run(sql`ALTER TABLE \`organizations_schedules\` ADD \`verification_checked_by\` text;`)
  await db.run(sql`ALTER TABLE \`organizations_schedules\` ADD \`verification_checked_how\` text;`)
  await db.run(sql`ALTER TABLE \`organizations_schedules\` ADD \`verification_official\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`organizations_schedules\` ADD \`verification_second_source\` text;`)
  await db.run(sql`ALTER TABLE \`organizations_schedules\` ADD \`verification_second_source_url\` text;`)
  await db.run(sql`ALTER TABLE \`organizations_schedules\` ADD \`verification_second_source_date\` text;`)
  await db.run(sql`ALTER TABLE \`organizations_schedules\` ADD \`verification_renewed_on\` text;`)
  await db.run(sql`ALTER TABLE \`organizations_schedules\` ADD \`verification_note\` text;`)
  await db.run(sql`ALTER TABLE \`organizations_locations\` ADD \`verification_checked_by\` text;`)
  await db.run(sql`ALTER TABLE \`organizations_locations\` ADD \`verification_checked_how\` text;`)
  await db.run(sql`ALTER TABLE \`organizations_locations\` ADD \`verification_official\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`organizations_locations\` ADD \`verification_second_source\` text;`)
  await db.run(sql`ALTER TABLE \`organizations_locations\` ADD \`verification_second_source_url\` text;`)
  await db.run(sql`ALTER TABLE \`organizations_locations\` ADD \`verification_second_source_date\` text;`)
  await db.run(sql`ALTER TABLE \`organizations_locations\` ADD \`verification_renewed_on\` text;`)
  await db.run(sql`ALTER TABLE \`organizations_locations\` ADD \`verification_note\` text;`)
  await db.run(sql`ALTER TABLE \`organizations\` ADD \`website_verification_checked_by\` text;`)
  await db.run(sql`ALTER TABLE \`organizations\` ADD \`website_verification_checked_how\` text;`)
  await db.run(sql`ALTER TABLE \`organizations\` ADD \`website_verification_official\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`organizations\` ADD \`website_verification_second_source\` text;`)
  await db.run(sql`ALTER TABLE \`organizations\` ADD \`website_verification_second_source_url\` text;`)
  await db.run(sql`ALTER TABLE \`organizations\` ADD \`website_verification_second_source_date\` text;`)
  await db.run(sql`ALTER TABLE \`organizations\` ADD \`website_verification_renewed_on\` text;`)
  await db.run(sql`ALTER TABLE \`organizations\` ADD \`website_verification_note\` text;`)
  await db.run(sql`ALTER TABLE \`organizations\` ADD \`verification_checked_by\` text;`)
  await db.run(sql`ALTER TABLE \`organizations\` ADD \`verification_checked_how\` text;`)
  await db.run(sql`ALTER TABLE \`organizations\` ADD \`verification_official\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`organizations\` ADD \`verification_second_source\` text;`)
  await db.run(sql`ALTER TABLE \`organizations\` ADD \`verification_second_source_url\` text;`)
  await db.run(sql`ALTER TABLE \`organizations\` ADD \`verification_second_source_date\` text;`)
  await db.run(sql`ALTER TABLE \`organizations\` ADD \`verification_renewed_on\` text;`)
  await db.run(sql`ALTER TABLE \`organizations\` ADD \`verification_note\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_phones\` ADD \`verification_checked_by\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_phones\` ADD \`verification_checked_how\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_phones\` ADD \`verification_official\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_phones\` ADD \`verification_second_source\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_phones\` ADD \`verification_second_source_url\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_phones\` ADD \`verification_second_source_date\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_phones\` ADD \`verification_renewed_on\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_phones\` ADD \`verification_note\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_schedules\` ADD \`verification_checked_by\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_schedules\` ADD \`verification_checked_how\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_schedules\` ADD \`verification_official\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_schedules\` ADD \`verification_second_source\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_schedules\` ADD \`verification_second_source_url\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_schedules\` ADD \`verification_second_source_date\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_schedules\` ADD \`verification_renewed_on\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_schedules\` ADD \`verification_note\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_locations\` ADD \`verification_checked_by\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_locations\` ADD \`verification_checked_how\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_locations\` ADD \`verification_official\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_locations\` ADD \`verification_second_source\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_locations\` ADD \`verification_second_source_url\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_locations\` ADD \`verification_second_source_date\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_locations\` ADD \`verification_renewed_on\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_locations\` ADD \`verification_note\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` ADD \`version_website_verification_checked_by\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` ADD \`version_website_verification_checked_how\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` ADD \`version_website_verification_official\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` ADD \`version_website_verification_second_source\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` ADD \`version_website_verification_second_source_url\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` ADD \`version_website_verification_second_source_date\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` ADD \`version_website_verification_renewed_on\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` ADD \`version_website_verification_note\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` ADD \`version_verification_checked_by\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` ADD \`version_verification_checked_how\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` ADD \`version_verification_official\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` ADD \`version_verification_second_source\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` ADD \`version_verification_second_source_url\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` ADD \`version_verification_second_source_date\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` ADD \`version_verification_renewed_on\` text;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` ADD \`version_verification_note\` text;`)
  await mendStandings(db)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`facts\` DROP COLUMN \`verification_checked_by\`;`)
  await db.run(sql`ALTER TABLE \`facts\` DROP COLUMN \`verification_checked_how\`;`)
  await db.run(sql`ALTER TABLE \`facts\` DROP COLUMN \`verification_official\`;`)
  await db.run(sql`ALTER TABLE \`facts\` DROP COLUMN \`verification_second_source\`;`)
  await db.run(sql`ALTER TABLE \`facts\` DROP COLUMN \`verification_second_source_url\`;`)
  await db.run(sql`ALTER TABLE \`facts\` DROP COLUMN \`verification_second_source_date\`;`)
  await db.run(sql`ALTER TABLE \`facts\` DROP COLUMN \`verification_renewed_on\`;`)
  await db.run(sql`ALTER TABLE \`facts\` DROP COLUMN \`verification_note\`;`)
  await db.run(sql`ALTER TABLE \`_facts_v\` DROP COLUMN \`version_verification_checked_by\`;`)
  await db.run(sql`ALTER TABLE \`_facts_v\` DROP COLUMN \`version_verification_checked_how\`;`)
  await db.run(sql`ALTER TABLE \`_facts_v\` DROP COLUMN \`version_verification_official\`;`)
  await db.run(sql`ALTER TABLE \`_facts_v\` DROP COLUMN \`version_verification_second_source\`;`)
  await db.run(sql`ALTER TABLE \`_facts_v\` DROP COLUMN \`version_verification_second_source_url\`;`)
  await db.run(sql`ALTER TABLE \`_facts_v\` DROP COLUMN \`version_verification_second_source_date\`;`)
  await db.run(sql`ALTER TABLE \`_facts_v\` DROP COLUMN \`version_verification_renewed_on\`;`)
  await db.run(sql`ALTER TABLE \`_facts_v\` DROP COLUMN \`version_verification_note\`;`)
  await db.run(sql`ALTER TABLE \`organizations_phones\` DROP COLUMN \`verification_checked_by\`;`)
  await db.run(sql`ALTER TABLE \`organizations_phones\` DROP COLUMN \`verification_checked_how\`;`)
  await db.run(sql`ALTER TABLE \`organizations_phones\` DROP COLUMN \`verification_official\`;`)
  await db.run(sql`ALTER TABLE \`organizations_phones\` DROP COLUMN \`verification_second_source\`;`)
  await db.run(sql`ALTER TABLE \`organizations_phones\` DROP COLUMN \`verification_second_source_url\`;`)
  await db.run(sql`ALTER TABLE \`organizations_phones\` DROP COLUMN \`verification_second_source_date\`;`)
  await db.run(sql`ALTER TABLE \`organizations_phones\` DROP COLUMN \`verification_renewed_on\`;`)
  await db.run(sql`ALTER TABLE \`organizations_phones\` DROP COLUMN \`verification_note\`;`)
  await db.run(sql`ALTER TABLE \`organizations_schedules\` DROP COLUMN \`verification_checked_by\`;`)
  await db.run(sql`ALTER TABLE \`organizations_schedules\` DROP COLUMN \`verification_checked_how\`;`)
  await db.run(sql`ALTER TABLE \`organizations_schedules\` DROP COLUMN \`verification_official\`;`)
  await db.run(sql`ALTER TABLE \`organizations_schedules\` DROP COLUMN \`verification_second_source\`;`)
  await db.run(sql`ALTER TABLE \`organizations_schedules\` DROP COLUMN \`verification_second_source_url\`;`)
  await db.run(sql`ALTER TABLE \`organizations_schedules\` DROP COLUMN \`verification_second_source_date\`;`)
  await db.run(sql`ALTER TABLE \`organizations_schedules\` DROP COLUMN \`verification_renewed_on\`;`)
  await db.run(sql`ALTER TABLE \`organizations_schedules\` DROP COLUMN \`verification_note\`;`)
  await db.run(sql`ALTER TABLE \`organizations_locations\` DROP COLUMN \`verification_checked_by\`;`)
  await db.run(sql`ALTER TABLE \`organizations_locations\` DROP COLUMN \`verification_checked_how\`;`)
  await db.run(sql`ALTER TABLE \`organizations_locations\` DROP COLUMN \`verification_official\`;`)
  await db.run(sql`ALTER TABLE \`organizations_locations\` DROP COLUMN \`verification_second_source\`;`)
  await db.run(sql`ALTER TABLE \`organizations_locations\` DROP COLUMN \`verification_second_source_url\`;`)
  await db.run(sql`ALTER TABLE \`organizations_locations\` DROP COLUMN \`verification_second_source_date\`;`)
  await db.run(sql`ALTER TABLE \`organizations_locations\` DROP COLUMN \`verification_renewed_on\`;`)
  await db.run(sql`ALTER TABLE \`organizations_locations\` DROP COLUMN \`verification_note\`;`)
  await db.run(sql`ALTER TABLE \`organizations\` DROP COLUMN \`website_verification_checked_by\`;`)
  await db.run(sql`ALTER TABLE \`organizations\` DROP COLUMN \`website_verification_checked_how\`;`)
  await db.run(sql`ALTER TABLE \`organizations\` DROP COLUMN \`website_verification_official\`;`)
  await db.run(sql`ALTER TABLE \`organizations\` DROP COLUMN \`website_verification_second_source\`;`)
  await db.run(sql`ALTER TABLE \`organizations\` DROP COLUMN \`website_verification_second_source_url\`;`)
  await db.run(sql`ALTER TABLE \`organizations\` DROP COLUMN \`website_verification_second_source_date\`;`)
  await db.run(sql`ALTER TABLE \`organizations\` DROP COLUMN \`website_verification_renewed_on\`;`)
  await db.run(sql`ALTER TABLE \`organizations\` DROP COLUMN \`website_verification_note\`;`)
  await db.run(sql`ALTER TABLE \`organizations\` DROP COLUMN \`verification_checked_by\`;`)
  await db.run(sql`ALTER TABLE \`organizations\` DROP COLUMN \`verification_checked_how\`;`)
  await db.run(sql`ALTER TABLE \`organizations\` DROP COLUMN \`verification_official\`;`)
  await db.run(sql`ALTER TABLE \`organizations\` DROP COLUMN \`verification_second_source\`;`)
  await db.run(sql`ALTER TABLE \`organizations\` DROP COLUMN \`verification_second_source_url\`;`)
  await db.run(sql`ALTER TABLE \`organizations\` DROP COLUMN \`verification_second_source_date\`;`)
  await db.run(sql`ALTER TABLE \`organizations\` DROP COLUMN \`verification_renewed_on\`;`)
  await db.run(sql`ALTER TABLE \`organizations\` DROP COLUMN \`verification_note\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_phones\` DROP COLUMN \`verification_checked_by\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_phones\` DROP COLUMN \`verification_checked_how\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_phones\` DROP COLUMN \`verification_official\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_phones\` DROP COLUMN \`verification_second_source\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_phones\` DROP COLUMN \`verification_second_source_url\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_phones\` DROP COLUMN \`verification_second_source_date\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_phones\` DROP COLUMN \`verification_renewed_on\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_phones\` DROP COLUMN \`verification_note\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_schedules\` DROP COLUMN \`verification_checked_by\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_schedules\` DROP COLUMN \`verification_checked_how\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_schedules\` DROP COLUMN \`verification_official\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_schedules\` DROP COLUMN \`verification_second_source\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_schedules\` DROP COLUMN \`verification_second_source_url\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_schedules\` DROP COLUMN \`verification_second_source_date\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_schedules\` DROP COLUMN \`verification_renewed_on\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_schedules\` DROP COLUMN \`verification_note\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_locations\` DROP COLUMN \`verification_checked_by\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_locations\` DROP COLUMN \`verification_checked_how\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_locations\` DROP COLUMN \`verification_official\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_locations\` DROP COLUMN \`verification_second_source\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_locations\` DROP COLUMN \`verification_second_source_url\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_locations\` DROP COLUMN \`verification_second_source_date\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_locations\` DROP COLUMN \`verification_renewed_on\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v_version_locations\` DROP COLUMN \`verification_note\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` DROP COLUMN \`version_website_verification_checked_by\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` DROP COLUMN \`version_website_verification_checked_how\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` DROP COLUMN \`version_website_verification_official\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` DROP COLUMN \`version_website_verification_second_source\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` DROP COLUMN \`version_website_verification_second_source_url\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` DROP COLUMN \`version_website_verification_second_source_date\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` DROP COLUMN \`version_website_verification_renewed_on\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` DROP COLUMN \`version_website_verification_note\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` DROP COLUMN \`version_verification_checked_by\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` DROP COLUMN \`version_verification_checked_how\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` DROP COLUMN \`version_verification_official\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` DROP COLUMN \`version_verification_second_source\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` DROP COLUMN \`version_verification_second_source_url\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` DROP COLUMN \`version_verification_second_source_date\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` DROP COLUMN \`version_verification_renewed_on\`;`)
  await db.run(sql`ALTER TABLE \`_organizations_v\` DROP COLUMN \`version_verification_note\`;`)
}

/** Where a verification is stored, and which of its statements are safe to show without more. */
const stored: readonly { table: string; columns: string; safe: string }[] = [
  { table: 'facts', columns: 'verification', safe: safeKeys('key') },
  { table: '_facts_v', columns: 'version_verification', safe: safeKeys('version_key') },
  ...(['verification', 'website_verification'] as const).flatMap((columns) => [
    { table: 'organizations', columns, safe: '0' },
    { table: '_organizations_v', columns: `version_${columns}`, safe: '0' },
  ]),
  ...['organizations_', '_organizations_v_version_'].flatMap((tables) => [
    { table: `${tables}phones`, columns: 'verification', safe: "number IN ('911', '089')" },
    { table: `${tables}schedules`, columns: 'verification', safe: '0' },
    { table: `${tables}locations`, columns: 'verification', safe: '0' },
  ]),
]

function safeKeys(column: string): string {
  return `(\`${column}\` LIKE 'emergencias.%' OR \`${column}\` LIKE 'denuncia-anonima.%')`
}

/**
 * Until now «verified» said a day alone, and was mostly read in sources: it becomes pending, with that day as a note, but
 * for 911 and 089. What was doubtful becomes pending too; a document whose own statement was is published no longer.
 */
async function mendStandings(db: MigrateUpArgs['db']): Promise<void> {
  for (const table of ['facts', 'organizations']) {
    await db.run(sql.raw(`UPDATE \`${table}\` SET \`_status\` = 'draft' WHERE \`verification_status\` = 'unverified'`))
    await db.run(
      sql.raw(
        `UPDATE \`_${table}_v\` SET \`version__status\` = 'draft' WHERE \`latest\` AND \`version_verification_status\` = 'unverified'`,
      ),
    )
  }
  for (const { table, columns, safe } of stored)
    await db.run(
      sql.raw(
        `UPDATE \`${table}\` SET
          \`${columns}_note\` = CASE \`${columns}_status\` WHEN 'verified'
            THEN 'Decía que se comprobó el ' || COALESCE(substr(\`${columns}_checked_on\`, 1, 10), '?') || ', sin decir quién ni cómo.'
            ELSE 'Estaba marcado como dudoso.' END,
          \`${columns}_status\` = CASE WHEN \`${columns}_status\` = 'verified' AND ${safe} THEN 'published' ELSE 'pending' END,
          \`${columns}_checked_on\` = NULL
        WHERE \`${columns}_status\` IN ('verified', 'unverified')`,
      ),
    )
}
