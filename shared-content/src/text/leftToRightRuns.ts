/**
 * Figures that read from left to right in any language, where a line from right to left would part them and show
 * «55 0000 1234» as «1234 0000 55», «*0311» as «0311*»: telephones, amounts, dates and hours in figures, ranges,
 * percentages. What is parted by a comma and a blank is a list, which follows its line.
 */
const runs = /(^|[^\w&#;])(?:[+*#$]\s?)?\(?\d+\)?(?:(?:[-–/.,:]|\s?–\s?|[ \u00a0](?=\(?\d{2}))\(?\d+\)?)*(?:\s?%)?(?![\w;])/g

/** A text with each such run of figures put through `mark`; single numbers stay as they are. */
export function markLeftToRightRuns(text: string, mark: (run: string) => string): string {
  return text.replace(runs, (found, before: string) => {
    const run = found.slice(before.length)
    return /^\d+$/.test(run) ? found : before + mark(run)
  })
}

/** Plain text in which such runs stand between the characters that isolate them. */
export function isolateRuns(text: string): string {
  return markLeftToRightRuns(text, (run) => `\u2066${run}\u2069`)
}
