import type { JsonLd } from '../../pages/jsonLd.ts'
import type { GuideBody, ResolvedBlock } from '../../pages/model.ts'
import { blocksToPlainText } from '../blocksToPlainText.ts'

/**
 * schema.org of a guide: a WebPage, and a HowTo when its first section has steps. Every text is one that the page
 * shows.
 */
export function guideJsonLd(input: {
  title: string
  url: string
  lang: string
  body: Pick<GuideBody, 'summary' | 'sections' | 'written'>
  lastReviewed?: string | undefined
}): JsonLd[] {
  const { title, url, lang, body, lastReviewed } = input
  const page: JsonLd = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: title,
    description: body.summary,
    url,
    inLanguage: lang,
    ...(body.written === undefined ? {} : { dateModified: body.written }),
    ...(lastReviewed === undefined ? {} : { lastReviewed }),
  }
  const steps = stepsOf(body)
  if (steps.length === 0) return [page]
  const howTo: JsonLd = {
    '@context': 'https://schema.org',
    '@type': 'HowTo',
    name: title,
    inLanguage: lang,
    step: steps.map(({ title: name, body: blocks }, index) => ({
      '@type': 'HowToStep',
      position: index + 1,
      name,
      text: blocksToPlainText(blocks),
    })),
  }
  return [page, howTo]
}

function stepsOf({ sections }: Pick<GuideBody, 'sections'>): { title: string; body: ResolvedBlock[] }[] {
  const blocks = sections[0]?.parts.filter(({ lang }) => lang === undefined).flatMap((part) => part.blocks) ?? []
  return blocks.find((block) => block.type === 'steps')?.items ?? []
}
