/**
 * Collections that a copy has without their documents: a link to a draft that was withdrawn since must not open again
 * when the copy is restored.
 */
export const withoutDocuments: ReadonlySet<string> = new Set(['preview-links'])
