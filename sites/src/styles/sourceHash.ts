import { createHash } from 'node:crypto'

/** The source expression of a content security policy that lets in just this style or script: `'sha256-…'` (CSP 3, 2.3.1). */
export function sourceHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
