/**
 * Cuts a title after a colon, a question, an exclamation or a full stop.
 * @example titleToPhrases('Me detuvieron: qué hacer') // ['Me detuvieron:', 'qué hacer']
 */
export function titleToPhrases(title: string): string[] {
  return title.split(/(?<=[:?!.;])\s+/)
}
