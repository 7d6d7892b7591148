/** A text as search compares it: small letters without accents, one blank between words. «Ñ» counts as «n». */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}
