import type { DefaultServerCellComponentProps } from 'payload'
import { accountName } from '../accounts/accountName.ts'

/** Who it was, by name, in the list of the log. */
export const AccountCell = async ({ cellData, i18n, payload }: DefaultServerCellComponentProps) => (
  <span>{await accountName(cellData, { i18n, payload })}</span>
)
