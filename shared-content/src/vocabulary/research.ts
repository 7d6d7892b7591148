import { z } from 'zod'

/** What kind of work a publication is, in the order of the library. */
export const publicationSeries = ['report', 'monthly', 'survey', 'working_paper', 'book', 'article', 'thesis', 'census'] as const
export type PublicationSeries = (typeof publicationSeries)[number]
export const publicationSeriesSchema = z.enum(publicationSeries)

/** What the library is asked for. */
export const researchTopics = [
  'violence',
  'reform',
  'impunity',
  'police',
  'victims',
  'prison',
  'civil_society',
  'security_policy',
] as const
export type ResearchTopic = (typeof researchTopics)[number]
export const researchTopicSchema = z.enum(researchTopics)

/** Languages that works are written in. */
export const workLanguages = ['es', 'en'] as const
export type WorkLanguage = (typeof workLanguages)[number]
export const workLanguageSchema = z.enum(workLanguages)

/** The tables in `shared-content/research/`, without `.csv`: a dataset describes one of them. */
export const researchTables = [
  'cifra-negra-por-delito',
  'delitos-registrados',
  'denuncia-y-cifra-negra',
  'estimado-y-registrado',
  'homicidio-doloso-por-mes',
  'homicidios-inegi-nacional-1990-2020',
  'homicidios-inegi-por-estado-1990-2008',
  'poblacion',
  'prevalencia-e-inseguridad-2010-2014',
  'prision-sin-sentencia-2013',
  'victimas-del-fuero-comun',
] as const
export type ResearchTable = (typeof researchTables)[number]
export const researchTableSchema = z.enum(researchTables)

/** The terms under which a dataset may be used: as they were read, or not known yet. */
export const dataLicences = ['to_confirm', 'cc_by_4', 'cc0'] as const
export type DataLicence = (typeof dataLicences)[number]
export const dataLicenceSchema = z.enum(dataLicences)

/** What a column of a table holds: the words of Table Schema. */
export const columnTypes = ['string', 'integer', 'number', 'year', 'yearmonth'] as const
export type ColumnType = (typeof columnTypes)[number]
export const columnTypeSchema = z.enum(columnTypes)

/** Which places a table must have a row of, for each of its other keys. */
export const tablePlaces = ['national', 'states', 'states_and_abroad'] as const
export type TablePlaces = (typeof tablePlaces)[number]
export const tablePlacesSchema = z.enum(tablePlaces)
