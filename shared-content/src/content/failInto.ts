import { type CmsWords, ContentError, type ContentErrorCode, type ContentErrorCollector, type ContentPlace } from '../errors.ts'

/** Tells of a fault: where it is, what it is and how to mend it, in files and in the CMS. */
export type Fail = (code: ContentErrorCode, place: ContentPlace, what: string, mend: string, cms?: CmsWords) => void

/** Adds faults to a collector. */
export function failInto(collector: ContentErrorCollector): Fail {
  return (code, place, what, mend, cms) => collector.add(new ContentError({ code, place, what, mend, cms }))
}
