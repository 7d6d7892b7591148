import { overrideStandings } from '@justicia/shared-content/resolve/drift'
import type { Section } from '@justicia/shared-content/schema/guide'

/** One change of a variant whose national section has moved on. */
export interface DriftedChange {
  /** Id of the row under «Cambios». */
  row: string
  section: string
  /** Title of the national section; absent when the guide no longer has it. */
  title?: string
  standing: 'drifted' | 'missing'
  /** When that was published, ISO 8601. */
  since: string
}

/** How a variant stands towards its guide: the worst of its changes, and which they are. */
export interface VariantDrift {
  standing: 'current' | 'drifted' | 'missing'
  drift: DriftedChange[]
}

interface StoredOverride {
  id?: string | null
  section?: string | null
  basedOn?: string | null
}

/**
 * Compares a variant with the published national text.
 * @param sections those of the guide, in Spanish.
 * @param since when that text was published.
 * @param known what was noted before: a change that had drifted already keeps its day.
 */
export function variantDrift(input: {
  overrides: readonly StoredOverride[]
  sections: readonly Pick<Section, 'key' | 'title' | 'body'>[]
  since: string
  known: readonly DriftedChange[]
}): VariantDrift {
  const overrides = input.overrides.flatMap(({ id, section, basedOn }) =>
    section && basedOn ? [{ id: id ?? '', section, basedOn }] : [],
  )
  const drift = overrideStandings({ overrides }, { text: { es: { sections: input.sections } } }).flatMap(
    ({ override: { id, section }, standing }): DriftedChange[] => {
      if (standing === 'current') return []
      const title = input.sections.find(({ key }) => key === section)?.title
      const before = input.known.find((change) => change.row === id && change.section === section)
      return [{ row: id, section, ...(title === undefined ? {} : { title }), standing, since: before?.since ?? input.since }]
    },
  )
  const standing = drift.some((change) => change.standing === 'missing') ? 'missing' : drift.length > 0 ? 'drifted' : 'current'
  return { standing, drift }
}
