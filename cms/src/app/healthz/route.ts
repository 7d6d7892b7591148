import { ownRoutes } from '../ownRoutes.ts'

export const dynamic = 'force-dynamic'

export const GET = ownRoutes.alive
