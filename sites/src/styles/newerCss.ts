/**
 * What older phones skip, with all that stands in it: one unknown condition drops its whole block, one unknown selector
 * its whole rule. What they skip alone (a declaration whose value they do not know) is no matter.
 */
const newer: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['range of a media query', /@(?:media|container)[^{]*[<>]=?/],
  ['nesting', /[;{}]\s*&/],
  ['nested rule', /\{[^{}@]*[;{][^{}@;:]*\s[.#>+~][^{}:;]*\{/],
  [':is()', /:(?:is|where|-webkit-any|-moz-any)\(/],
  ['list in :not()', /:not\([^()]*,/],
  ['@layer', /@layer\b/],
  ['@container', /@container\b/],
  ['@scope', /@scope\b/],
  ['color-mix()', /\bcolor-mix\(/],
  ['light-dark()', /\blight-dark\(/],
  ['oklch(), lab()', /\b(?:oklch|oklab|lch|lab|color)\(/],
]

/** Names of what a sheet is written with that older phones cannot read. */
export function newerCss(css: string): string[] {
  return newer.flatMap(([name, pattern]) => (pattern.test(css) ? [name] : []))
}
