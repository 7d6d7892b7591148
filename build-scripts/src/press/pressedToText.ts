import { pieceName } from '@justicia/shared-content/publishing/PublishedEvent'
import type { Pressed } from './Press.ts'

/**
 * What became of some changes, for the log, in lines.
 * @param receipts how many events were told of; of none, only what went wrong is said.
 */
export function pressedToText(
  { sites, refused, failed }: Pick<Pressed, 'sites' | 'refused' | 'failed'>,
  receipts: number,
): string[] {
  const pages = sites.reduce((sum, { paths }) => sum + paths.length, 0)
  return [
    ...(receipts > 0 ? [`Publicado en ${sites.length} sitios: ${pages} páginas.`] : []),
    ...refused.map(
      ({ change, errors }) => `¡Atención! No se publicó ${pieceName(change)}: ${errors.map(({ message }) => message).join(' ')}`,
    ),
    ...failed.map(({ site, message }) => `¡Atención! «${site}» no cambió: ${message}`),
  ]
}
