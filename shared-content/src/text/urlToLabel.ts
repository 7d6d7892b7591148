/** An address as it is read: without its protocol and its last slash. */
export function urlToLabel(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '')
}
