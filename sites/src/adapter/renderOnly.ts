import type { AstroIntegration } from 'astro'

/** An adapter that serves nothing: it makes the build give a module that renders pages on request of our own script. */
export function renderOnly(): AstroIntegration {
  return {
    name: 'render-only',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'render-only',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('../entry.ts', import.meta.url),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable', hybridOutput: 'stable' },
        }),
    },
  }
}
