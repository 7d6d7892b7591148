/**
 * A whole number as Mexico writes it.
 * @example countText(3630) // '3,630'
 */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
