import { linkPattern } from '@justicia/shared-content/mdx/components'
import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Block, PayloadRequest } from 'payload'
import { cleanPasteFeature } from '../paste/cleanPasteFeature.ts'
import { inLanguageOf } from '../words/labels.ts'
import { calloutBlock, leafBlocks, stepsBlock } from './blocks.ts'
import { inlineBlocks } from './inlineBlocks.ts'
import { plainSlashMenuFeature } from './plainSlashMenuFeature.ts'

/** The editor of a text: exactly what the content format allows (`docs/content-format.md`). */
export function bodyEditor() {
  return editorWith(blocksIn().body, { toolbar: true })
}

/** What stands around it: its two versions beside each other, and what is wrong with it. */
export const bodyComponents = { Diff: '/history/BodyDiff.tsx#BodyDiff', Error: '/editor/TextFaults.tsx#TextFaults' }

/** The blocks that a text may hold: that of a section, of a step, of a callout. */
export function blocksIn(): Record<'body' | 'steps' | 'callout', Block[]> {
  const callout = calloutBlock(editorWith(leafBlocks))
  const steps = [...leafBlocks, calloutBlock(editorWith(leafBlocks))]
  return { body: [stepsBlock(editorWith(steps)), callout, ...leafBlocks], steps, callout: leafBlocks }
}

function editorWith(blocks: Block[], { toolbar = false } = {}) {
  return lexicalEditor({
    features: [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h3', 'h4'] }),
      BoldFeature(),
      ItalicFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      BlockquoteFeature(),
      LinkFeature({
        enabledCollections: [],
        disableAutoLinks: true,
        fields: ({ defaultFields }) =>
          defaultFields
            .filter(({ name }) => name === 'linkType' || name === 'url')
            .map((field) => (field.name === 'url' && field.type === 'text' ? { ...field, validate: validateHref } : field)),
      }),
      BlocksFeature({ blocks, inlineBlocks }),
      InlineToolbarFeature(),
      cleanPasteFeature(),
      plainSlashMenuFeature(),
      ...(toolbar ? [FixedToolbarFeature()] : []),
    ],
  })
}

function validateHref(href: unknown, { req }: { req: PayloadRequest }): string | true {
  return (
    (typeof href === 'string' && linkPattern.test(href)) ||
    inLanguageOf(req, {
      es: 'Enlaza a una página de este sitio («/guias/robo/»), a una sección («#plazos»), a tel:911 o a tel:089.',
      en: 'Link to a page of this site (“/guias/robo/”), to a section (“#plazos”), to tel:911 or tel:089.',
    })
  )
}
