/** What was typed and is not on the server yet, kept in the browser. */
export interface UnsavedCopy {
  /** When it was typed, in milliseconds since 1970. */
  at: number
  data: Record<string, unknown>
  /** The document that it was typed into, as it was read. */
  base?: Record<string, unknown>
}

const prefix = 'justicia-sin-guardar/'
const longest = 14 * 24 * 60 * 60 * 1000

/** The name of a document's copy: an account's own, in one language. */
export function copyName(of: { user: string; collection: string; id: string; locale: string }): string {
  return `${prefix}${of.user}/${of.collection}/${of.id}/${of.locale}`
}

/** The copy of that name; undefined when there is none that can be read. */
export function readCopy(name: string): UnsavedCopy | undefined {
  try {
    const copy = JSON.parse(localStorage.getItem(name) ?? 'null') as UnsavedCopy | null
    return copy !== null && typeof copy.at === 'number' && Date.now() - copy.at < longest ? copy : undefined
  } catch {
    return undefined
  }
}

/** Keeps a copy, with what it was typed into where there is room for both. @returns whether the browser took it. */
export function writeCopy(name: string, { base, ...copy }: UnsavedCopy): boolean {
  return (base !== undefined && write(name, { ...copy, base })) || write(name, copy)
}

function write(name: string, copy: UnsavedCopy): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

export function dropCopy(name: string): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}

/** Drops all copies but those of one account; all of them without one. A shared computer shows nobody another's text. */
export function dropCopies({ butOf }: { butOf?: string } = {}): void {
  try {
    for (const name of Object.keys(localStorage))
      if (name.startsWith(prefix) && (butOf === undefined || !name.startsWith(`${prefix}${butOf}/`)))
        localStorage.removeItem(name)
  } catch {
    // As above.
  }
}

/** Whether a document's text may be kept at all: where somebody hides is on the server alone. */
export function mayKeep(data: Record<string, unknown>): boolean {
  const places = Array.isArray(data.locations) ? (data.locations as { confidential?: unknown }[]) : []
  return data.confidential !== true && !places.some(({ confidential }) => confidential === true)
}
