import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

// Nothing is sent to anybody, not even by the tools.
process.env.NEXT_TELEMETRY_DISABLED = '1'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** The admin asks nothing of other hosts and may not be framed. Next's own inline scripts need 'unsafe-inline'. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ')

const nextConfig: NextConfig = {
  // shared-content is TypeScript source in a sibling folder.
  transpilePackages: ['@justicia/shared-content'],
  // Left in node_modules: the build is faster, and errors keep their names.
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-mongodb',
    '@payloadcms/db-sqlite',
    '@payloadcms/drizzle',
    '@libsql/client',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
    '@zxcvbn-ts/language-es-es',
    'rate-limiter-flexible',
    'pino',
    'pino-pretty',
    'prom-client',
  ],
  outputFileTracingRoot: root,
  turbopack: { root },
  poweredByHeader: false,
  devIndicators: false,
  // `npm run typecheck` does it, in a quarter of the time.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // Text that the admin sends to be checked as it is written; `bodyLimit` has the same for what is saved.
    serverActions: { bodySizeLimit: '5mb' },
    // Nobody reads them: Node is not asked to, and browsers are sent none. They take a good part of a build.
    turbopackSourceMaps: false,
    turbopackInputSourceMaps: false,
    // 250 MB for the next build, where there is one: a machine that only tests throws it away.
    turbopackFileSystemCacheForBuild: process.env.CI === undefined,
  },
  redirects: async () => [{ source: '/', destination: '/admin', permanent: false }],
  headers: async () => [
    {
      // A shared draft says its own, which allow less; Next would keep these in their place.
      source: '/((?!api/preview/shared/).*)',
      headers: [
        { key: 'Content-Security-Policy', value: contentSecurityPolicy },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'X-Robots-Tag', value: 'noindex' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
      ],
    },
  ],
}

export default withPayload(nextConfig)
