import type { UIField } from 'payload'

/** Beside a document with drafts: when it is published or withdrawn by itself; in a list, too. */
export const scheduleBeside: UIField = {
  name: 'schedule',
  type: 'ui',
  label: { es: 'Programado', en: 'Scheduled' },
  admin: {
    position: 'sidebar',
    disableBulkEdit: true,
    components: {
      Field: '/schedules/ScheduleField.tsx#ScheduleField',
      Cell: '/schedules/ScheduleCell.tsx#ScheduleCell',
    },
  },
}

/** Beside a document: what became of what was published of it. */
export const besideDocument: UIField = {
  name: 'receipt',
  type: 'ui',
  label: { es: 'Recibo', en: 'Receipt' },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    disableBulkEdit: true,
    components: { Field: '/publishing/ReceiptField.tsx#ReceiptField' },
  },
}

/** Beside a document whose text is signed: how its legal review stands, and the remarks on it; in a list, too. */
export const reviewBeside: UIField = {
  name: 'reviewWork',
  type: 'ui',
  label: { es: 'Cómo va la revisión', en: 'Standing of the review' },
  admin: {
    position: 'sidebar',
    disableBulkEdit: true,
    components: {
      Field: '/reviewing/ReviewField.tsx#ReviewField',
      Cell: '/reviewing/ReviewCell.tsx#ReviewCell',
    },
  },
}

/** Beside a document with drafts: which pages publishing it would change. */
export const reachBeside: UIField = {
  name: 'reach',
  type: 'ui',
  label: { es: 'Si lo publicas', en: 'If you publish it' },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    disableBulkEdit: true,
    components: { Field: '/reach/ReachField.tsx#ReachField' },
  },
}

/** Beside a document with drafts: the page as it would be. */
export const previewBeside: UIField = {
  name: 'preview',
  type: 'ui',
  label: { es: 'Vista previa', en: 'Preview' },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    disableBulkEdit: true,
    components: { Field: '/preview/PreviewField.tsx#PreviewField' },
  },
}
