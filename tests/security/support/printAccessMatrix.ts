/** Writes docs/access-matrix.md: npm run access-matrix */
import { writeFile } from 'node:fs/promises'
import { matrixToMarkdown } from './accessMatrix.ts'

await writeFile(new URL('../../../docs/access-matrix.md', import.meta.url), matrixToMarkdown())
