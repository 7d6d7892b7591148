import { cmsConfig } from './cmsConfig.ts'
import { readSettings } from './settings/settings.ts'

export default cmsConfig(readSettings(process.env))
