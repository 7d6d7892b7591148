import { localizePath } from '../languages.ts'
import type { Chart } from '../pages/charts.ts'
import type { StateFiguresBody } from '../pages/model.ts'
import { decimalText, tableFigures } from '../research/TableFigures.ts'
import { countText } from './countText.ts'
import { figureTables } from './figureTables.ts'
import type { NoteInput } from './notes/Note.ts'
import { noteInput } from './notes/notePages.ts'
import { type Series, seriesOf, withMargins, yearRows } from './notes/series.ts'
import { type PagePlan, pagePlan } from './PagePlan.ts'
import type { PlanContext } from './PlanContext.ts'
import { researchPath } from './publicationLists.ts'

const survey = 'denuncia-y-cifra-negra'
const register = 'victimas-del-fuero-comun'

/** What is known of reporting, unreported crime and homicide in a state, in plain words. */
export function stateFiguresPages(context: PlanContext): PagePlan[] {
  const { site, text } = context
  if (site.hasFigures !== true || site.code === undefined) return []
  const code = site.code.slice(3)
  const words = text.stateFigures
  return [
    pagePlan(context, { template: 'state-figures', path: '/cifras/' }, () => ({
      title: words.title({ place: site.name }),
      description: words.description({ place: site.name }),
      trail: [],
      body: bodyOf(context, code),
    })),
  ]
}

function bodyOf(context: PlanContext, code: string): StateFiguresBody {
  const { language, site, text, view } = context
  // Read by name: a new release of a table makes the page anew.
  for (const { slug, table } of view.datasets()) if (figureTables.includes(table)) view.dataset(slug)
  const words = text.stateFigures
  const place = site.name
  const input = noteInput(context, [])
  const of = (state: string, indicator: string) => seriesOf(survey, { state, indicator })
  const share = of(code, 'cifra_negra_pct')
  const reported = withMargins(survey, { state: code, indicator: 'denunciados_pct' })
  const rate = seriesOf(register, { state: code, indicator: 'homicidio_doloso_tasa' })
  const files = of(code, 'carpeta_iniciada_pct').last
  const isWeak = [
    { indicator: 'denunciados_pct', year: reported.last.year },
    { indicator: 'carpeta_iniciada_pct', year: files.year },
  ].some((each) => tableFigures(survey).precision({ state: code, ...each }) !== 'alta')
  const country = {
    share: of('MX', 'cifra_negra_pct'),
    reported: of('MX', 'denunciados_pct'),
    rate: seriesOf(register, { state: 'MX', indicator: 'homicidio_doloso_tasa' }),
  }
  const victims = tableFigures(register).at({ state: code, year: rate.last.year, indicator: 'homicidio_doloso_victimas' })
  return {
    reported: {
      text: words.reportedText({
        year: String(reported.last.year),
        reported: decimalText(reported.last.value),
        files: decimalText(files.value),
        country: decimalText(country.reported.last.value),
      }),
      isWeak,
      chart: reportedChart({ input, context, reported, country: country.reported }),
    },
    share: words.shareText({
      year: String(share.last.year),
      share: String(Math.round(share.last.value)),
      country: String(Math.round(country.share.last.value)),
      from: String(share.first.year),
      lowest: decimalText(share.lowest.value),
      highest: decimalText(share.highest.value),
    }),
    homicide: {
      text: words.homicideText({
        place,
        year: String(rate.last.year),
        victims: countText(victims),
        rate: decimalText(rate.last.value),
        country: decimalText(country.rate.last.value),
      }),
      chart: homicideChart({ input, context, rate, country: country.rate }),
    },
    library: `${site.portalOrigin}${localizePath(researchPath, language)}`,
    report: localizePath('/guias/como-presentar-una-denuncia/', language),
    guides: localizePath('/guias/', language),
  }
}

interface ChartInput {
  input: NoteInput
  context: PlanContext
  country: Series
}

/** The two ends of a series, for the title of its chart. */
function ends({ first, last }: Series) {
  return {
    from: String(first.year),
    first: decimalText(first.value),
    until: String(last.year),
    last: decimalText(last.value),
  }
}

function twoLines({ input, context, country }: ChartInput, own: Series): Pick<Chart, 'drawing' | 'table'> {
  const { name } = context.site
  return {
    drawing: {
      kind: 'lines',
      series: [
        { name, last: decimalText(own.last.value), points: own.points },
        { name: input.words.country, last: decimalText(country.last.value), points: country.points },
      ],
    },
    table: { head: [input.words.year, name, input.words.country], rows: yearRows(own, country) },
  }
}

function reportedChart({ reported, ...rest }: ChartInput & { reported: Series }): Chart {
  const { input, context } = rest
  const words = context.text.stateFigures
  const { drawing, table } = twoLines(rest, reported)
  return {
    name: 'denuncia',
    title: words.reportedTitle({ place: context.site.name, ...ends(reported) }),
    subtitle: words.reportedSubtitle,
    source: input.sourceOf(survey),
    caveat: words.reportedCaveat,
    description: words.linesDescription({ place: context.site.name }),
    drawing: drawing.kind === 'lines' ? { ...drawing, band: input.words.key.margin } : drawing,
    table,
  }
}

function homicideChart({ rate, ...rest }: ChartInput & { rate: Series }): Chart {
  const { input, context } = rest
  const words = context.text.stateFigures
  return {
    name: 'homicidio',
    title: words.homicideTitle({ place: context.site.name, ...ends(rate) }),
    subtitle: words.homicideSubtitle,
    source: input.sourceOf(register),
    caveat: words.homicideCaveat,
    description: words.linesDescription({ place: context.site.name }),
    ...twoLines(rest, rate),
  }
}
