import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ContentErrorCollector } from '../../errors.ts'
import { newFolder } from '../../testing/newFolder.ts'
import { addNotices, noticesOf, removeNotices } from '../../testing/noticeKind.ts'
import { applyChange, type ContentChange } from '../applyChange.ts'
import type { Content } from '../content.ts'
import { contentToFiles } from '../contentFiles.ts'
import { documentAt, documentsOf, withoutDocuments } from '../documents.ts'
import { readDocuments } from '../readContent.ts'
import { contentOf, emptyContent, emptyState, listsOf } from './lists.ts'

describe('a kind that is a row of the table', () => {
  beforeEach(addNotices)
  afterEach(removeNotices)

  async function read(files: Record<string, string>): Promise<{ content: Content; collector: ContentErrorCollector }> {
    const dir = newFolder()
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(dir, name)), { recursive: true })
      await writeFile(path.join(dir, name), text)
    }
    const collector = new ContentErrorCollector()
    const { content } = await readDocuments(dir, collector)
    return { content, collector }
  }

  const files = {
    'notices/abre/es.yaml': 'says: Abre a las nueve\n',
    'notices/cierra/es.yaml': 'says: Cierra a las seis\n',
    'states/jalisco/notices/abre/es.yaml': 'says: Abre a las ocho\n',
  }

  it('is read, put in order, and written where it stood', async () => {
    const { content, collector } = await read(files)
    expect(collector.errors).toEqual([])
    expect(noticesOf(content)).toEqual([
      { slug: 'abre', says: 'Abre a las nueve' },
      { slug: 'cierra', says: 'Cierra a las seis' },
    ])
    expect(Object.fromEntries(contentToFiles(content))).toEqual(files)
  })

  it('has its faults told with file and line, and the rest of it is read', async () => {
    const { content, collector } = await read({ ...files, 'notices/abre/es.yaml': 'says: 3\n' })
    expect(collector.errors.map(({ code, place }) => [code, path.basename(path.dirname(place.file)), place.line])).toEqual([
      ['field-invalid', 'abre', 1],
    ])
    expect(noticesOf(content).map(({ slug }) => slug)).toEqual(['cierra'])
  })

  it('has documents that are named, left out and changed one by one', async () => {
    const { content } = await read(files)
    expect([...documentsOf(content)].toSorted()).toEqual(['notices/abre', 'notices/cierra', 'states/jalisco/notices/abre'])
    const without = withoutDocuments(content, new Set(['notices/abre']), { copy: () => undefined } as never)
    expect([...documentsOf(without)].toSorted()).toEqual(['notices/cierra', 'states/jalisco/notices/abre'])
    const change = { kind: 'notices', state: 'jalisco', key: 'abre', pieces: [] } as unknown as ContentChange
    expect([...documentsOf(applyChange(content, change))].toSorted()).toEqual(['notices/abre', 'notices/cierra'])
  })

  it('is there in a content of nothing, and can be one alone', () => {
    expect([noticesOf(emptyContent()), noticesOf(emptyState())]).toEqual([[], []])
    const alone = contentOf('notices' as 'guides', { slug: 'abre', says: 'Abre' } as never, 'jalisco')
    expect(listsOf(alone).flatMap(({ folder, name, pieces }) => pieces.map(() => `${folder}${name}`))).toEqual([
      'states/jalisco/notices',
    ])
  })
})

describe('names of documents', () => {
  it.each([
    ['guides/robo/es.mdx', undefined, 'guides/robo'],
    ['guides/robo/en.mdx', undefined, 'guides/robo/en'],
    ['states/jalisco/guides/robo/es.mdx', undefined, 'states/jalisco/guides/robo'],
    ['letters/amparo/es.yaml', undefined, 'letters/amparo'],
    ['facts.yaml', 'fiscalia.nombre', 'facts/fiscalia.nombre'],
    ['states/jalisco/facts.yaml', 'fiscalia.nombre', 'states/jalisco/facts/fiscalia.nombre'],
    ['media/index.yaml', 'etapas', 'media/etapas'],
    ['laws/CNPP.tsv', undefined, 'laws/CNPP'],
    ['facts.yaml', undefined, 'facts.yaml'],
  ])('%s, entry %s: %s', (file, entry, name) => {
    expect(documentAt({ file, ...(entry === undefined ? {} : { entry }) })).toBe(name)
  })
})
