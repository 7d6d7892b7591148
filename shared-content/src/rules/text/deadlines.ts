import type { TextInput } from './TextRule.ts'

/** A text shows only deadlines of its guide. */
export function deadlines({ blocks, guide, file, places, fail }: TextInput): void {
  for (const block of blocks) {
    if (block.type !== 'deadline' || guide?.deadlines.some(({ key }) => key === block.k)) continue
    const keys = guide?.deadlines.map(({ key }) => key).join(', ') ?? ''
    fail(
      'deadline-unknown',
      places.node(block, file),
      `La guía no tiene un plazo «${block.k}».`,
      `Agrégalo a «deadlines»${keys === '' ? '' : ` o usa ${keys}`}.`,
      {
        mend: `Agrégalo en «Ley y plazos»${keys === '' ? '' : ` o usa ${keys}`}.`,
        en: `The guide has no deadline “${block.k}”. Add it under “Law and deadlines”${keys === '' ? '' : ` or use ${keys}`}.`,
      },
    )
  }
}
