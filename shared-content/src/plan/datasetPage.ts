import { formatDate } from '../interface/formatDate.ts'
import { phraseIn } from '../languages/textIn.ts'
import { localizePath } from '../languages.ts'
import type { DatasetBody } from '../pages/model.ts'
import { dataPackage } from '../research/dataPackage.ts'
import { parseCsv } from '../research/parseCsv.ts'
import { readTable } from '../research/tableFile.ts'
import type { Dataset } from '../schema/dataset.ts'
import type { ColumnType } from '../vocabulary/research.ts'
import { countText } from './countText.ts'
import { datasetJsonLd } from './jsonLd/researchJsonLd.ts'
import { type PagePlan, pagePlan } from './PagePlan.ts'
import type { PlanContext } from './PlanContext.ts'
import { researchPath } from './publicationLists.ts'

/** So many rows of a table stand on its page. */
const shownRows = 6

/** Where a dataset's page is, and its files. */
export function datasetPath(slug: string): string {
  return `${researchPath}datos/${slug}/`
}

/** A table: what it says, what it cannot tell, and where to get it. */
export function datasetPage(context: PlanContext, slug: string): PagePlan {
  const { site, language, text, view } = context
  const words = text.research
  const path = datasetPath(slug)
  return pagePlan(context, { template: 'dataset', path }, () => {
    const dataset = view.dataset(slug) as Dataset
    const body = datasetBody(dataset, { site, language })
    return {
      title: phraseIn(dataset.name, language).text,
      description: body.description.text,
      trail: [{ label: words.title, href: localizePath(researchPath, language) }],
      jsonLd: [datasetJsonLd({ dataset, language, origin: site.origin, path, files: body })],
      body,
    }
  })
}

function datasetBody(dataset: Dataset, { site, language }: Pick<PlanContext, 'site' | 'language'>): DatasetBody {
  const { slug, table, institution, source, read_in, places, absent, licence, key, releases } = dataset
  const bytes = readTable(table)
  const [names, ...firstRows] = parseCsv(bytes.toString('utf8'), shownRows + 1).map(({ cells }) => cells)
  const types = names?.map((name) => dataset.columns.find((column) => column.name === name)?.type) ?? []
  // One file for all languages.
  const folder = datasetPath(slug)
  return {
    description: phraseIn(dataset.description, language),
    method: phraseIn(dataset.method, language),
    caveats: dataset.caveats.map(({ description }) => phraseIn(description, language)),
    institution,
    source,
    read_in,
    places,
    absent,
    licence,
    key,
    from: formatDate(dataset.from, language),
    until: formatDate(dataset.until, language),
    columns: dataset.columns.map(({ name, type, description }) => ({ name, type, description: phraseIn(description, language) })),
    head: firstRows.map((row) => row.map((cell, index) => shownCell(cell, types[index]))),
    table,
    csv: { href: `${folder}${table}.csv`, size: sizeText(bytes.length) },
    packageHref: `${folder}datapackage.json`,
    releases: releases.map(({ number, date, rows, description }) => ({
      number,
      date: formatDate(date, language),
      rows: countText(rows),
      description: phraseIn(description, language),
    })),
    package: dataPackage({ dataset, address: `${site.origin}${folder}`, bytes }),
  }
}

/** Numbers are read with their thousands apart; a year is none. */
function shownCell(cell: string, type: ColumnType | undefined): string {
  return type === 'integer' || type === 'number' ? cell.replace(/^-?\d{4,}/, (whole) => countText(Number(whole))) : cell
}

/** @example sizeText(208603) // '204 KB' */
function sizeText(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1024))} KB`
}
