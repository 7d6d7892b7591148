import { overrideStandings } from '@justicia/shared-content/resolve/drift'
import type { Section } from '@justicia/shared-content/schema/guide'
import type { OverrideOperation } from '@justicia/shared-content/schema/variant'

/** One change of a variant whose national section has moved on. */
export interface DriftedChange {
  /** Id of the row under «Cambios». */
  row: string
  section: string
  /** Absent of what was noted before it was kept. */
  op?: OverrideOperation
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
  op?: OverrideOperation | null
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
  const overrides = input.overrides.flatMap(({ id, section, op, basedOn }) =>
    section && basedOn ? [{ id: id ?? '', section, op, basedOn }] : [],
  )
  const drift = overrideStandings({ overrides }, { text: { es: { sections: input.sections } } }).flatMap(
    ({ override: { id, section, op }, standing }): DriftedChange[] => {
      if (standing === 'current') return []
      const title = input.sections.find(({ key }) => key === section)?.title
      const before = input.known.find((change) => change.row === id && change.section === section)
      return [
        {
          ...{ row: id, section, standing, since: before?.since ?? input.since },
          ...(op ? { op } : {}),
          ...(title === undefined ? {} : { title }),
        },
      ]
    },
  )
  const standing = drift.some((change) => change.standing === 'missing') ? 'missing' : drift.length > 0 ? 'drifted' : 'current'
  return { standing, drift }
}
