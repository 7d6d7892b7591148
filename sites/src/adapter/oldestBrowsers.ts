import type { ViteUserConfig } from 'astro'

/**
 * The oldest browsers that run a script of type `module`: what every page does must be readable for all of them.
 * Others get the pages without scripts, where leaving is a plain link.
 */
export const scriptTarget = ['chrome61', 'edge16', 'firefox60', 'safari11']

/**
 * For the minifier of the sheets: nothing newer than what the sources are written in. Left to itself it turns
 * `max-width: 30rem` into `width <= 30rem`, which browsers of 2022 skip, with all that stands in it.
 */
const cssTarget = ['chrome87', 'edge87', 'firefox66', 'safari14.1']

/**
 * `light-dark()` of Lightning CSS: no sheet uses it, and its stand-in for older browsers would add two variables to every
 * page for each `color-scheme`.
 */
const lightDark = 1 << 20

/** Builds scripts and sheets for the browsers that are to read them. Astro itself asks for the newest. */
export function oldestBrowsers(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'oldest-browsers',
    config: () => ({ build: { cssTarget }, css: { lightningcss: { exclude: lightDark } } }),
    configEnvironment: (name) => (name === 'client' ? { build: { target: scriptTarget } } : undefined),
  }
}
