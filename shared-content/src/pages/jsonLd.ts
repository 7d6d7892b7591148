import type {
  Book,
  BreadcrumbList,
  CollectionPage,
  Dataset,
  DefinedTerm,
  DefinedTermSet,
  GovernmentService,
  HowTo,
  Report,
  ScholarlyArticle,
  Service,
  Thesis,
  WebPage,
  WebSite,
  WithContext,
} from 'schema-dts'

/** What the pages tell machines, in the words of schema.org. */
export type JsonLd = WithContext<
  | Book
  | BreadcrumbList
  | CollectionPage
  | Dataset
  | DefinedTerm
  | DefinedTermSet
  | GovernmentService
  | HowTo
  | Report
  | ScholarlyArticle
  | Service
  | Thesis
  | WebPage
  | WebSite
>
