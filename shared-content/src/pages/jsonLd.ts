import type {
  BreadcrumbList,
  CollectionPage,
  DefinedTerm,
  DefinedTermSet,
  GovernmentService,
  HowTo,
  Service,
  WebPage,
  WebSite,
  WithContext,
} from 'schema-dts'

/** What the pages tell machines, in the words of schema.org. */
export type JsonLd = WithContext<
  BreadcrumbList | CollectionPage | DefinedTerm | DefinedTermSet | GovernmentService | HowTo | Service | WebPage | WebSite
>
