import { type BasePayload, getPayload } from 'payload'
import { cmsConfig } from '../../cmsConfig.ts'
import type { CmsSettings } from '../../settings.ts'

/** Starts Payload without Next. End with `payload.destroy()`. Its log is off: a command tells its own story. */
export async function openCms(settings: CmsSettings): Promise<BasePayload> {
  return getPayload({ config: cmsConfig({ ...settings, logLevel: process.env.JUSTICIA_LOG_LEVEL || 'silent' }) })
}
