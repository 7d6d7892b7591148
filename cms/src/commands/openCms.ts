import { BasePayload } from 'payload'
import { cmsConfig } from '../cmsConfig.ts'
import type { CmsSettings } from '../settings/settings.ts'

/**
 * Starts Payload without Next. End with `payload.destroy()`. Its log is off: a command tells its own story.
 * @param firstAccount whether to make the first account when there is none.
 */
export async function openCms(settings: CmsSettings, { firstAccount }: { firstAccount: boolean }): Promise<BasePayload> {
  const config = await cmsConfig({ ...settings, logLevel: process.env.JUSTICIA_LOG_LEVEL || 'silent' })
  // Not `getPayload`: outside production it would look for a development server to reload with.
  return new BasePayload().init({ config, disableOnInit: !firstAccount })
}
