import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { repository } from '../../../build-scripts/src/repository.ts'
import { readDockerfile } from './readDockerfile.ts'

/** What `.dockerignore` lets in, and what of that it keeps out after all: its lines in their order, the last that fits counts. */
const rules = readFileSync(path.join(repository, '.dockerignore'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => ({ isLetIn: line.startsWith('!'), pattern: line.replace(/^!/, '') }))

function isSent(file: string): boolean {
  const folders = file.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))
  const fitting = rules.findLast(({ pattern }) => folders.some((each) => path.matchesGlob(each, pattern)))
  // The folders on the way to what is let in.
  return fitting?.isLetIn === true || rules.some(({ isLetIn, pattern }) => isLetIn && pattern.startsWith(`${file}/`))
}

/**
 * A folder with what a Dockerfile copies from the repository, and with the packages that its image has: what is installed
 * here, without what `npm prune --omit=dev` takes out. Those are links.
 */
export function copiedTree(dockerfile: string): string {
  const to = path.join(newFolder(), 'justicia')
  for (const source of readDockerfile(dockerfile).sources)
    cpSync(path.join(repository, source), path.join(to, source), {
      recursive: true,
      filter: (file) => isSent(path.relative(repository, file)),
    })
  const { packages } = JSON.parse(readFileSync(path.join(repository, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>
  }
  for (const folder of ['', 'build-scripts', 'cms', 'shared-content', 'sites']) {
    const from = path.join(folder, 'node_modules')
    for (const name of packagesIn(path.join(repository, from))) {
      if (packages[path.posix.join(from, name)]?.dev === true) continue
      const own = name.startsWith('@justicia/') ? path.join(to, name.slice('@justicia/'.length)) : undefined
      mkdirSync(path.dirname(path.join(to, from, name)), { recursive: true })
      symlinkSync(own ?? path.join(repository, from, name), path.join(to, from, name))
    }
  }
  return to
}

/** Names of the packages in a folder, those of a scope with it. */
function packagesIn(folder: string): string[] {
  const names = (dir: string) => {
    try {
      return readdirSync(dir).filter((name) => !name.startsWith('.'))
    } catch {
      return []
    }
  }
  return names(folder).flatMap((name) =>
    name.startsWith('@') ? names(path.join(folder, name)).map((each) => `${name}/${each}`) : [name],
  )
}
