import type { Endpoint, PayloadRequest } from 'payload'
import { followsInquiries } from '../access/inquiryText.ts'
import { refusal } from '../words/refusal.ts'
import { readCorrections } from './readCorrections.ts'
import { readFollowed, toFollowQuery } from './readFollowed.ts'

/** GET /api/inquiries/followed?state=&from=&to=&page=: `Followed`, of the account's states. 403 for who follows none. */
const followed: Endpoint = {
  path: '/followed',
  method: 'get',
  handler: async (req) => {
    refuseOthers(req)
    return Response.json(await readFollowed(req, toFollowQuery(req.searchParams, req)))
  },
}

/** GET /api/inquiries/corrections/:guide: `FollowedCorrection[]`, the latest first. 403 as above. */
const corrections: Endpoint = {
  path: '/corrections/:guide',
  method: 'get',
  handler: async (req) => {
    refuseOthers(req)
    return Response.json(await readCorrections(req, String(req.routeParams?.guide)))
  },
}

export const followEndpoints: Endpoint[] = [followed, corrections]

function refuseOthers(req: PayloadRequest): void {
  if (!followsInquiries(req.user))
    throw refusal(req, 403, { es: 'Tu cuenta no supervisa ningún estado.', en: 'Your account supervises no state.' })
}
