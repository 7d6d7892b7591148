import { type NextRequest, NextResponse } from 'next/server'

/**
 * The admin and what it is answered speak Spanish whatever the browser prefers; an account may choose another language in
 * its settings, which is kept in a cookie and goes before this.
 */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers)
  headers.set('accept-language', 'es')
  return NextResponse.next({ request: { headers } })
}

export const config = { matcher: ['/admin/:path*', '/api/:path*'] }
