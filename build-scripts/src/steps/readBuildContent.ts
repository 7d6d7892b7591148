import type { Content } from '@justicia/shared-content/content/content'
import { withoutDocuments } from '@justicia/shared-content/content/documents'
import { readKeepingLast } from '@justicia/shared-content/content/readKeepingLast'
import {
  type ContentProblem,
  fileNamer,
  leaveOutUnsound,
  problemsOf,
  readSoundContent,
  type SoundContent,
} from '@justicia/shared-content/content/readSoundContent'
import type { ContentError } from '@justicia/shared-content/errors'
import type { State } from '@justicia/shared-content/schema/state'
import type { ChosenContent } from './chooseContent.ts'
import type { LastContents } from './LastContents.ts'

/** What is wrong with a document, and what the sites show in its place. */
export interface BuildProblem extends ContentProblem {
  /** The document stays as it was when it could last be built. */
  kept: boolean
}

/** Content that can be built, with what it lacks. */
export interface BuildContent extends Omit<SoundContent, 'problems'> {
  problems: BuildProblem[]
}

/** No guide is left that can be built. */
export class NothingToBuildError extends Error {
  override readonly name = 'NothingToBuildError'
  readonly code = 'nothing-to-build'
}

interface Input {
  chosen: ChosenContent
  states: readonly State[]
  /** ISO date for which facts must be in force. */
  date: string
}

/**
 * Reads the content of a build. A document that cannot be built does not stop the rest: its last version stands in for it
 * where there is one, else it is left out.
 * @param out output folder, whose last content that is.
 * @throws {ContentError} when the folder cannot be read at all; {NothingToBuildError}.
 */
export async function readBuildContent(input: Input & { out: string; lasts: LastContents }): Promise<BuildContent> {
  const { chosen, states, date, out, lasts } = input
  const { dir, unread } = chosen
  const sound = await readSoundContent({ dir, states, date })
  if (sound.problems.length + unread.length === 0) return { ...sound, problems: [] }
  const last = await lasts.read(out)
  const names = unread.map(({ document }) => document)
  const best = last === undefined ? { ...sound, kept: [] } : await readKeepingLast({ dir, last, unread: names, states, date })
  const kept = new Set(best.kept)
  const problems = [...unread.map(unreadToProblem), ...best.problems].map((problem) => ({
    ...problem,
    kept: problem.leftOut === 'document' && kept.has(problem.document),
  }))
  if (best.content.guides.length === 0)
    throw new NothingToBuildError(
      `${problems.map(({ message }) => message).join('\n')}\nNo queda ninguna guía que se pueda construir: corrige lo que dice arriba.`,
    )
  return { ...best, problems }
}

/** Leaves out images whose files could not be read; texts do without them. */
export function withoutMedia(content: BuildContent, broken: readonly ContentError[], input: Input): BuildContent {
  if (broken.length === 0) return content
  const nameOf = fileNamer(input.chosen.dir)
  const files = new Map(content.content.media.map(({ file, slug }) => [`media/${file}`, slug]))
  const found = problemsOf(broken, nameOf).map((problem) => ({
    ...problem,
    document: `media/${files.get(nameOf(problem.file)) ?? problem.document}`,
  }))
  const rest: Content = withoutDocuments(content.content, new Set(found.map(({ document }) => document)), content.places)
  const sound = leaveOutUnsound({ ...content, ...input, content: rest, nameOf })
  const problems = [...found, ...sound.problems].map((problem) => ({ ...problem, kept: false }))
  return { ...sound, problems: [...content.problems, ...problems] }
}

function unreadToProblem({ document, message }: ChosenContent['unread'][number]): ContentProblem {
  return { document, leftOut: 'document', file: document, code: 'field-invalid', message }
}
