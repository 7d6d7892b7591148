import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DockerfileParser } from 'dockerfile-ast'
import { repository } from '../../../build-scripts/src/repository.ts'

/** What a Dockerfile says of the image that it ends with. */
export interface ImageOf {
  /** Images that it begins with. */
  bases: string[]
  /** What is copied from the repository, in any stage. */
  sources: string[]
  user: string
  command: string[]
  healthcheck: string[]
  /** What its stages run. */
  runs: string[]
}

/** Reads a Dockerfile of the repository. */
export function readDockerfile(name: string): ImageOf {
  const text = readFileSync(path.join(repository, name), 'utf8')
  const instructions = DockerfileParser.parse(text).getInstructions()
  const all = (keyword: string) =>
    instructions.filter((each) => each.getKeyword() === keyword).map((each) => (each.getArgumentsContent() ?? '').trim())
  const last = (keyword: string) => all(keyword).at(-1) ?? ''
  return {
    bases: all('FROM').map((text) => text.split(' ')[0] as string),
    // The parser keeps what is copied from a stage apart from its name.
    sources: [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, from = '']) => from.split(' ')),
    user: last('USER'),
    command: JSON.parse(last('CMD')),
    healthcheck: JSON.parse(/CMD\s+(\[[\s\S]*\])$/.exec(last('HEALTHCHECK'))?.[1] ?? '[]'),
    runs: all('RUN'),
  }
}
