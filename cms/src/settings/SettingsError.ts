/** A setting cannot be used: which one and how to mend it, in one line for whoever starts the CMS. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}
