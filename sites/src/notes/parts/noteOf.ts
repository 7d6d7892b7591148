import type { PageModel, PageModelOf } from '@justicia/shared-content/pages/model'

/** The note that is being drawn: its text asks it for numbers and charts. */
export function noteOf({ model }: { model?: PageModel | undefined }): PageModelOf<'note'> {
  if (model?.template !== 'note') throw new Error('Solo una nota tiene números y gráficas.')
  return model
}
