import type { ComparedRow, ComparedTable } from './comparedRows.ts'
import type { FiguresWords } from './figuresWords.ts'
import type { Figures } from './readFigures.ts'

/** The figures: each a table with its numbers, and bars beside them for whoever sees them. */
export function FiguresTables({ figures, say }: { figures: Figures; say: FiguresWords }) {
  const { before, inquiries, pages, query } = figures
  const total = inquiries?.total ?? { now: 0, before: 0 }
  if (total.now + total.before === 0 && pages.length === 0)
    return (
      <p role="status">
        <b>{say.none}</b> {say.noneWhy}
      </p>
    )
  return (
    <>
      <p role="status">{say.compared(query.from, query.until, before.from, before.until)}</p>
      {inquiries !== undefined && total.now + total.before > 0 && (
        <section aria-labelledby="figures-inquiries">
          <h2 id="figures-inquiries">{say.inquiries}</h2>
          <div className="figures__tables">
            <Table say={say} title={say.total} table={{ rows: [{ label: say.total, ...total }] }} />
            {inquiries.tables.map(({ by, table }) => (
              <Table key={by} say={say} title={say.dimensions[by]} table={table} />
            ))}
          </div>
        </section>
      )}
      {pages.length > 0 && (
        <section aria-labelledby="figures-pages">
          <h2 id="figures-pages">{say.pages}</h2>
          <div className="figures__tables">
            {pages.map(({ kind, table }) => (
              <Table key={kind} say={say} title={say.kinds[kind]} table={table} />
            ))}
          </div>
        </section>
      )}
    </>
  )
}

function Table({ say, table, title }: { say: FiguresWords; table: ComparedTable; title: string }) {
  const rest = table.rest === undefined ? [] : [{ ...table.rest, label: say.rest(table.rest.things) }]
  const most = Math.max(1, ...table.rows.flatMap(({ before, now }) => [now, before]))
  return (
    <table className="site-table figures-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{say.what}</th>
          <th scope="col">{say.now}</th>
          <th scope="col">{say.before}</th>
          <th scope="col">{say.change}</th>
        </tr>
      </thead>
      <tbody>
        {[...table.rows, ...rest].map((row) => (
          <tr key={row.label}>
            <th scope="row">
              {row.label}
              <Bars row={row} most={most} />
            </th>
            <td data-label={say.now}>{row.now}</td>
            <td data-label={say.before}>{row.before}</td>
            <td data-label={say.change}>{changeText(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** These days above, the days before below: the numbers stand beside them. */
function Bars({ most, row }: { most: number; row: ComparedRow }) {
  const width = (count: number) => (100 * Math.min(count, most)) / most
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="figures-now" width={width(row.now)} height="5" />
      <rect className="figures-before" y="6" width={width(row.before)} height="2" />
    </svg>
  )
}

/** How much more or less; a share says nothing where there were few. */
function changeText({ before, now }: ComparedRow): string {
  const more = now - before
  return more > 0 ? `+${more}` : more < 0 ? `−${-more}` : '='
}
