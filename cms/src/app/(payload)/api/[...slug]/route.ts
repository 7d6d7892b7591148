import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { guardApi } from '../../../../network/guardApi.ts'
import { readSettings } from '../../../../settings/settings.ts'

const settings = readSettings(process.env)

export const GET = guardApi(REST_GET(config), settings)
export const POST = guardApi(REST_POST(config), settings)
export const DELETE = guardApi(REST_DELETE(config), settings)
export const PATCH = guardApi(REST_PATCH(config), settings)
export const PUT = guardApi(REST_PUT(config), settings)
export const OPTIONS = guardApi(REST_OPTIONS(config), settings)
