import config from '@payload-config'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import { getPayload } from 'payload'
import { importMap } from '../importMap.js'

interface Props {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<{ [key: string]: string | string[] }>
}

/** Where an account that must change its password may go. */
const ownPages = new Set(['account', 'logout', 'logout-inactivity'])

export const generateMetadata = ({ params, searchParams }: Props): Promise<Metadata> =>
  generatePageMetadata({ config, params, searchParams })

export default async function Page({ params, searchParams }: Props) {
  const [page = ''] = (await params).segments ?? []
  const payload = await getPayload({ config })
  if (page === 'forgot' && !payload.config.custom.mail) redirect('/admin/login')
  if (!ownPages.has(page)) {
    const { user } = await payload.auth({ headers: await headers() })
    if (user?.mustChangePassword) redirect('/admin/account')
  }
  return RootPage({ config, params, searchParams, importMap })
}
