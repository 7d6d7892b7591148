import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, vi } from 'vitest'
import type { TestCms } from './support/testCms.ts'

// Languages are read once, when the first module asks for them: everything that does is loaded after this.
vi.stubEnv('JUSTICIA_LANGUAGES', path.resolve(import.meta.dirname, '../fixtures/languages/languages.json'))
const { describeOnEachDatabase } = await import('./support/testCms.ts')
const { fixtureContent } = await import('./support/examples.ts')
const { readContent } = await import('@justicia/shared-content/content/readContent')
const { contentToFiles } = await import('@justicia/shared-content/content/contentFiles')
const { seedContent } = await import('../../cms/src/seed/seedContent.ts')
const { readPublished } = await import('../../cms/src/snapshot/readPublished.ts')

await describeOnEachDatabase('a CMS in other languages', (database) => {
  it('offers them to editors, with their direction, and needs no migration to keep their texts', async () => {
    const cms: TestCms = await database.open()
    const dir = mkdtempSync(path.join(tmpdir(), 'justicia-idiomas-'))
    try {
      const { localization } = cms.payload.config
      const locales = localization === false ? [] : localization.locales.map(({ code, label, rtl }) => ({ code, label, rtl }))
      expect(locales.map(({ code }) => code)).toEqual(['es', 'en', 'facil', 'yua', 'ar'])
      expect(locales.at(-1)).toEqual({ code: 'ar', label: 'العربية', rtl: true })

      cpSync(fixtureContent, dir, { recursive: true })
      const guide = (letters: string) =>
        `---\ntitle: ${letters}-title\nsummary: ${letters}-summary, long enough to be the answer in one sentence.\n---\n\n<Section key="que-hacer-ahora" title="${letters}-now" basedOn="0123456789abcdef">\n\n${letters}-text.\n\n</Section>\n`
      for (const language of ['yua', 'ar']) writeFileSync(path.join(dir, `guides/guia-completa/${language}.mdx`), guide(language))
      const content = await readContent(dir)
      const seed = () => seedContent({ payload: cms.payload, content, mediaDir: cms.settings.mediaDir })
      await seed()
      const files = contentToFiles(await readPublished(cms.payload, cms.settings.mediaDir))
      expect(files.get('guides/guia-completa/yua.mdx')).toBe(guide('yua'))
      expect(files).toEqual(contentToFiles(content))

      const [first] = content.guides
      if (first?.text.ar === undefined) throw new Error('the guide has lost its translation')
      first.text.ar.title = 'AR-another'
      expect((await seed()).guides).toMatchObject({ updated: 1 })
      const again = await readPublished(cms.payload, cms.settings.mediaDir)
      expect(again.guides[0]?.text.ar?.title).toBe('AR-another')
      expect(again.guides[0]?.text.yua?.title).toBe('yua-title')
    } finally {
      await cms.close()
      rmSync(dir, { recursive: true, force: true })
    }
  })
})
