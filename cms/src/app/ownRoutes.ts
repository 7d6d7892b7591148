import { getPayload } from 'payload'
import { observingRoutes } from '../observing/observingRoutes.ts'
import config from '../payload.config.ts'
import { readSettings } from '../settings/settings.ts'

/** Those of the CMS that this process serves. */
export const ownRoutes = observingRoutes(() => getPayload({ config }), readSettings(process.env))
