import source from '../scripts/before-paint.js?raw'
import { sourceHash } from './sourceHash.ts'

/**
 * The one script inside the page, in the head: whoever chose larger text or more contrast sees the page so from its first
 * paint, and nothing moves. `reading-preferences.ts` then puts right what is not a choice of its.
 */
export const beforePaint = { code: source.trim(), hash: sourceHash(source.trim()) }
