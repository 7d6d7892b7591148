import { ContentError } from '../errors.ts'
import { textIn } from '../languages/textIn.ts'
import type { Block, List } from '../mdx/tree.ts'
import { walkBlocks, walkInlines } from '../mdx/walk.ts'
import type { ResolvedBlock, ResolvedFigure, ResolvedList } from '../pages/model.ts'
import { deadlineOf } from './deadlines.ts'
import { resolveInlines } from './inlines.ts'
import { markWords } from './markWords.ts'
import { remember, type TextContext } from './ResolveContext.ts'
import { gapsOfList } from './serviceGaps.ts'
import { onMap, servicesOf } from './services.ts'

/**
 * Blocks as a state's page shows them. Those that say nothing of a state are resolved once and shared.
 * @throws {ContentError} for an unknown fact, term, deadline, citation or image.
 */
export function resolveBlocks(blocks: readonly Block[], context: TextContext): ResolvedBlock[] {
  if (dependsOnState(blocks)) return blocks.map((block) => resolveBlock(block, context))
  // What blocks say also depends on the guide that they stand in: its deadlines, and links to its own parts.
  const key = `${context.guide?.slug ?? ''} ${context.scope.language} ${context.language}`
  return remember(context, 'national', blocks, key, () => blocks.map((block) => resolveBlock(block, context)))
}

function resolveBlock(block: Block, context: TextContext): ResolvedBlock {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return { type: block.type, children: resolveInlines(block.children, context) }
    case 'heading':
      return { type: 'heading', depth: block.depth, children: resolveInlines(block.children, context) }
    case 'list':
      return resolveList(block, context)
    case 'steps':
      return {
        type: 'steps',
        items: block.items.map(({ title, body, ...drawn }) => ({
          ...drawn,
          title: markWords(context, title, context.language),
          body: resolveBlocks(body, context),
        })),
      }
    case 'callout':
      return { type: 'callout', kind: block.kind, body: resolveBlocks(block.body, context) }
    case 'deadline':
      return deadlineOf(block.k, context)
    case 'servicesFor': {
      const organizations = block.roles.flatMap((role) =>
        servicesOf(context, role, { ...context.scope, language: context.language }, { guide: context.guide?.slug }),
      )
      return {
        type: 'services',
        roles: block.roles,
        organizations,
        ...onMap(block.roles),
        ...gapsOfList(block.roles, organizations),
      }
    }
    case 'figure':
      return resolveFigure(block.media, context)
  }
}

function resolveList({ ordered, start, items }: List, context: TextContext): ResolvedList {
  return {
    type: 'list',
    ordered,
    ...(start === undefined ? {} : { start }),
    items: items.map(({ children, list }) => ({
      children: resolveInlines(children, context),
      ...(list === undefined ? {} : { list: resolveList(list, context) }),
    })),
  }
}

function resolveFigure(slug: string, { view, language, place }: TextContext): ResolvedFigure {
  const { media, files } = view.media(slug)
  if (media === undefined || files === undefined)
    throw new ContentError({
      code: 'media-unknown',
      place,
      what: `La imagen «${slug}» no existe.`,
      mend: 'Agrégala a media/index.yaml o corrige el nombre.',
    })
  const { alt, caption, credit } = media
  return {
    type: 'figure',
    ...files,
    alt: textIn(alt, language).value,
    ...(caption === undefined ? {} : { caption: textIn(caption, language).value }),
    credit,
  }
}

function dependsOnState(blocks: readonly Block[]): boolean {
  for (const block of walkBlocks(blocks)) if (block.type === 'servicesFor') return true
  for (const inline of walkInlines(blocks)) if (inline.type === 'fact') return true
  return false
}
