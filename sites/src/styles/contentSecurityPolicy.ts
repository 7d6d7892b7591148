import { beforePaint } from './beforePaint.ts'
import type { PageStyle } from './pageStyle.ts'

/** What a page may load: its own style and scripts, and nothing from elsewhere. (`frame-ancestors` only works as a header.) */
export function contentSecurityPolicy({ hash }: Pick<PageStyle, 'hash'>): string {
  return [
    "default-src 'none'",
    `style-src ${hash}`,
    // Pagefind's index is read by WebAssembly.
    `script-src 'self' ${beforePaint.hash} 'wasm-unsafe-eval'`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join(';')
}
