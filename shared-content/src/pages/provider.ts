import type { PageModel, SiteModel } from './model.ts'
import type { SiteFile } from './siteFile.ts'

/**
 * Where a development server gets page models from. `build-scripts` makes one over the real content;
 * `sites` has one over its examples.
 */
export interface ModelProvider {
  /**
   * The model of the page at a host (`jalisco.localhost:4400`, with or without a port) and a root-relative path.
   * null when that site or page does not exist.
   */
  modelFor(host: string, path: string): Promise<PageModel | null>
  /** A site's file that is no page (an image, the manifest); null when there is none. */
  fileFor?(host: string, path: string): Promise<{ bytes: Uint8Array; type: string } | null>
  /** Absolute folders whose files models are made from. */
  watched: string[]
  /** Called after files under `watched` changed; the next `modelFor` must answer from the new text. */
  refresh(changedFiles: string[]): Promise<void>
}

/** What the module named by `JUSTICIA_MODEL_PROVIDER` exports. */
export interface ModelProviderModule {
  /** @param siteFiles the files that carry a site's looks, as the sites draw them. */
  createModelProvider(siteFiles: (site: SiteModel) => SiteFile[]): Promise<ModelProvider>
}
