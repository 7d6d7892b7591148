import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { figuresCsv, parseFiguresCsv } from '@justicia/shared-content/measurement/figuresPackage'
import type { OpenFigure } from '@justicia/shared-content/measurement/openFigures'
import { orAbsent } from '@justicia/shared-content/orAbsent'
import { repository } from '../repository.ts'

/** Where the figures stand that the portal publishes, unless JUSTICIA_FIGURES names another folder. */
const figuresFolder = path.join(repository, 'shared-content', 'figures')

/**
 * The figures that `npm run figures` has written; nothing where it never did.
 * @throws {Error} with the line of what it has not written so.
 */
export async function readOpenFigures(
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ openFigures?: readonly OpenFigure[] }> {
  const text = await readFile(path.join(env.JUSTICIA_FIGURES || figuresFolder, figuresCsv), 'utf8').catch(orAbsent)
  return text === undefined ? {} : { openFigures: parseFiguresCsv(text) }
}
