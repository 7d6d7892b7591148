import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What a document names that must be in the repository. */
export interface DocumentReferences {
  /** Of code spans and blocks, relative to the root; `<name>` and `*` stand for anything. */
  paths: string[]
  /** Targets of links, relative to the root. */
  links: string[]
  /** `npm run …`, with the workspace that it is told to run in. */
  scripts: { name: string; workspace?: string }[]
}

const fence = /^( *)```(\w*)[^\n]*\n(.*?)^\1```$/gms
/** Something with a folder, or a file whose extension says so; no address, flag or package. */
const pathLike =
  /^(?![/@#-]|\w+:)[\w.()[\]*<>…-]+(?:\/[\w.()[\]*<>…-]*)+$|^[\w.-]+\.(?:ts|tsx|mjs|js|json|ya?ml|md|mdx|astro|css|svg|tsv)$/
const script = /\bnpm (?:run (?<run>[\w:-]+)|(?<short>test|start)\b)(?: --workspace (?<workspace>\S+?)(?=[`\s]|$))?/g
/** What commands make and Git leaves out. */
const made = /^(?:dist|node_modules|\.cache|cms\/data)\//

/**
 * Paths, links and scripts that a document in Markdown names.
 * @param folder of the document, relative to the root: links begin there.
 */
export function documentReferences(markdown: string, folder: string): DocumentReferences {
  const blocks = [...markdown.matchAll(fence)].flatMap(([, , language, code]) => (language === 'mermaid' ? [] : [code ?? '']))
  const prose = markdown.replace(fence, '')
  const spans = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? '')
  const words = [...blocks, ...spans].flatMap((code) => code.split(/[\s,;'"]+/))
  const links = [...prose.matchAll(/\]\((?!\w+:|#)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target]) => target ?? '')
  return {
    paths: [...new Set(words.filter((word) => pathLike.test(word) && !made.test(word)))],
    links: [...new Set(links.map((target) => path.posix.join(folder, target)))],
    scripts: [...markdown.matchAll(script)].map(({ groups = {} }) => ({
      name: groups.run ?? groups.short ?? '',
      ...(groups.workspace === undefined ? {} : { workspace: groups.workspace }),
    })),
  }
}

/** What of the references is not in the repository at `root`, in a line each. */
export function missingReferences({ paths, links, scripts }: DocumentReferences, root: string): string[] {
  const isThere = (named: string) =>
    /[<*…]/.test(named)
      ? globSync(named.replace(/<[^>]*>|…/g, '*').replace(/\*{2,}(?!\/)/g, '*'), { cwd: root }).length > 0
      : existsSync(path.join(root, named))
  return [
    ...[...paths, ...links].filter((named) => !isThere(named)).map((named) => `${named} does not exist`),
    ...scripts
      .filter(({ name, workspace }) => !(name in scriptsOf(root, workspace)))
      .map(({ name, workspace }) => `npm run ${name} is no script${workspace === undefined ? '' : ` of ${workspace}`}`),
  ]
}

function scriptsOf(root: string, workspace: string | undefined): Record<string, string> {
  const folder = workspace?.replace('@justicia/', '') ?? '.'
  const file = path.join(root, folder, 'package.json')
  if (!existsSync(file)) return {}
  return (JSON.parse(readFileSync(file, 'utf8')) as { scripts?: Record<string, string> }).scripts ?? {}
}
