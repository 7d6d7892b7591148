import type { Target } from '../Target.ts'

/**
 * A target of which some calls fail, as those of a bad line do.
 * @param fails asked before each call and, where it says `after`, told once it was made: then nobody hears of it.
 */
export function faulty(target: Target, fails: (method: keyof Target, call: number) => 'before' | 'after' | undefined): Target {
  let calls = 0
  return new Proxy(target, {
    get(whole, name: keyof Target) {
      const method = whole[name]
      if (typeof method !== 'function') return method
      return async (...args: unknown[]) => {
        const when = fails(name, calls++)
        if (when === 'before') throw new Error(`EIO: ${name}`)
        const result = await (method as (...all: unknown[]) => Promise<unknown>)(...args)
        if (when === 'after') throw new Error(`EIO: ${name}`)
        return result
      }
    },
  })
}
