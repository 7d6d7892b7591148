import { isRefusedPath } from './refusedPaths.ts'

/** An address of a site in its parts. */
export interface ParsedPath {
  /** Decoded, without empty ones. */
  segments: string[]
  /** Ends with a slash. */
  isFolder: boolean
  /** Has no slashes too many. */
  isCanonical: boolean
}

/**
 * The parts of the path of a request; undefined when it can be none of a site: broken escapes, control characters,
 * back slashes (which browsers take for slashes), hidden names, `.` and `..`.
 */
export function parsePath(pathname: string): ParsedPath | undefined {
  const decoded = decode(pathname)
  if (decoded === undefined || !decoded.startsWith('/')) return undefined
  const segments = decoded.split('/').filter((segment) => segment !== '')
  if (isRefusedPath(`/${segments.join('/')}`)) return undefined
  return { segments, isFolder: decoded.endsWith('/'), isCanonical: !decoded.includes('//') }
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}
