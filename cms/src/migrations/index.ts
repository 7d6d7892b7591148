import * as migration_20261122_001418_initial from './20261122_001418_initial.ts';
import * as migration_20261122_020635_flows from './20261122_020635_flows.ts';
import * as migration_20261122_062908_organization_guides from './20261122_062908_organization_guides.ts';
import * as migration_20261129_162731_search_and_drift from './20261129_162731_search_and_drift.ts';
import * as migration_20261129_165257_accounts from './20261129_165257_accounts.ts';
import * as migration_20261129_174252_trash from './20261129_174252_trash.ts';
import * as migration_20261129_205350_doors_and_deadlines from './20261129_205350_doors_and_deadlines.ts';
import * as migration_20261129_211924_standings from './20261129_211924_standings.ts';
import * as migration_20261129_215859_flow_steps from './20261129_215859_flow_steps.ts';
import * as migration_20261129_221346_letters from './20261129_221346_letters.ts';
import * as migration_20261130_140550_publication_log from './20261130_140550_publication_log.ts';
import * as migration_20261130_202109_search_words from './20261130_202109_search_words.ts';
import * as migration_20261130_233011_receipts from './20261130_233011_receipts.ts';
import * as migration_20261201_123146_sites_and_schedules from './20261201_123146_sites_and_schedules.ts';
import * as migration_20261201_161903_contact_writers from './20261201_161903_contact_writers.ts';
import * as migration_20261201_164759_alerts from './20261201_164759_alerts.ts';
import * as migration_20261202_010859_first_in from './20261202_010859_first_in.ts';
import * as migration_20261202_015553_presences from './20261202_015553_presences.ts';
import * as migration_20261202_054611_kept_offline from './20261202_054611_kept_offline.ts';
import * as migration_20261202_083149_research from './20261202_083149_research.ts';
import * as migration_20261202_091836_reforms from './20261202_091836_reforms.ts';
import * as migration_20261202_100102_reviews from './20261202_100102_reviews.ts';
import * as migration_20261202_182742_preview_links from './20261202_182742_preview_links.ts';
import * as migration_20261203_060928_inquiries from './20261203_060928_inquiries.ts';
import * as migration_20261203_120458_daily_counts from './20261203_120458_daily_counts.ts';

export const migrations = [
  {
    up: migration_20261122_001418_initial.up,
    down: migration_20261122_001418_initial.down,
    name: '20261122_001418_initial',
  },
  {
    up: migration_20261122_020635_flows.up,
    down: migration_20261122_020635_flows.down,
    name: '20261122_020635_flows',
  },
  {
    up: migration_20261122_062908_organization_guides.up,
    down: migration_20261122_062908_organization_guides.down,
    name: '20261122_062908_organization_guides',
  },
  {
    up: migration_20261129_162731_search_and_drift.up,
    down: migration_20261129_162731_search_and_drift.down,
    name: '20261129_162731_search_and_drift',
  },
  {
    up: migration_20261129_165257_accounts.up,
    down: migration_20261129_165257_accounts.down,
    name: '20261129_165257_accounts',
  },
  {
    up: migration_20261129_174252_trash.up,
    down: migration_20261129_174252_trash.down,
    name: '20261129_174252_trash',
  },
  {
    up: migration_20261129_205350_doors_and_deadlines.up,
    down: migration_20261129_205350_doors_and_deadlines.down,
    name: '20261129_205350_doors_and_deadlines',
  },
  {
    up: migration_20261129_211924_standings.up,
    down: migration_20261129_211924_standings.down,
    name: '20261129_211924_standings',
  },
  {
    up: migration_20261129_215859_flow_steps.up,
    down: migration_20261129_215859_flow_steps.down,
    name: '20261129_215859_flow_steps',
  },
  {
    up: migration_20261129_221346_letters.up,
    down: migration_20261129_221346_letters.down,
    name: '20261129_221346_letters',
  },
  {
    up: migration_20261130_140550_publication_log.up,
    down: migration_20261130_140550_publication_log.down,
    name: '20261130_140550_publication_log',
  },
  {
    up: migration_20261130_202109_search_words.up,
    down: migration_20261130_202109_search_words.down,
    name: '20261130_202109_search_words',
  },
  {
    up: migration_20261130_233011_receipts.up,
    down: migration_20261130_233011_receipts.down,
    name: '20261130_233011_receipts',
  },
  {
    up: migration_20261201_123146_sites_and_schedules.up,
    down: migration_20261201_123146_sites_and_schedules.down,
    name: '20261201_123146_sites_and_schedules',
  },
  {
    up: migration_20261201_161903_contact_writers.up,
    down: migration_20261201_161903_contact_writers.down,
    name: '20261201_161903_contact_writers',
  },
  {
    up: migration_20261201_164759_alerts.up,
    down: migration_20261201_164759_alerts.down,
    name: '20261201_164759_alerts',
  },
  {
    up: migration_20261202_010859_first_in.up,
    down: migration_20261202_010859_first_in.down,
    name: '20261202_010859_first_in',
  },
  {
    up: migration_20261202_015553_presences.up,
    down: migration_20261202_015553_presences.down,
    name: '20261202_015553_presences',
  },
  {
    up: migration_20261202_054611_kept_offline.up,
    down: migration_20261202_054611_kept_offline.down,
    name: '20261202_054611_kept_offline',
  },
  {
    up: migration_20261202_083149_research.up,
    down: migration_20261202_083149_research.down,
    name: '20261202_083149_research',
  },
  {
    up: migration_20261202_091836_reforms.up,
    down: migration_20261202_091836_reforms.down,
    name: '20261202_091836_reforms',
  },
  {
    up: migration_20261202_100102_reviews.up,
    down: migration_20261202_100102_reviews.down,
    name: '20261202_100102_reviews',
  },
  {
    up: migration_20261202_182742_preview_links.up,
    down: migration_20261202_182742_preview_links.down,
    name: '20261202_182742_preview_links',
  },
  {
    up: migration_20261203_060928_inquiries.up,
    down: migration_20261203_060928_inquiries.down,
    name: '20261203_060928_inquiries',
  },
  {
    up: migration_20261203_120458_daily_counts.up,
    down: migration_20261203_120458_daily_counts.down,
    name: '20261203_120458_daily_counts'
  },
];
