import { ContentError, type ContentErrorCollector } from '../errors.ts'
import { placeToText } from '../located/places.ts'
import type { Rule, RuleInput, Telling } from './Rule.ts'

/**
 * Looks at one piece by the rules of its kind. What stops a build goes to `collector`, one line each of the rest to `warn`.
 */
export function checkPiece<P>(
  rules: readonly Rule<P>[],
  input: Omit<RuleInput<P>, 'fail' | 'attempt' | 'warn'>,
  { collector, warn }: { collector: ContentErrorCollector; warn: (line: string) => void },
): void {
  const telling: Omit<Telling, 'places'> = {
    fail: (code, place, what, mend, cms) => collector.add(new ContentError({ code, place, what, mend, cms })),
    attempt: (step) => collector.attempt(step),
    warn: (place, what) => warn(`${placeToText(place)}: ${what}`),
  }
  for (const rule of rules) rule({ ...input, ...telling })
}
