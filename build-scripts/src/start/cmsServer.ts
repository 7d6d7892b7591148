import path from 'node:path'
import { repository } from '../repository.ts'

/** What serves the CMS on a port of this machine, once it is built: the script, its arguments, and the folder it runs in. */
export function cmsServer(port: number): [script: string, args: string[], cwd: string] {
  return [
    path.join(repository, 'node_modules/next/dist/bin/next'),
    ['start', '-H', '127.0.0.1', '-p', String(port)],
    path.join(repository, 'cms'),
  ]
}
