/** What every page does, in one file: one request. */
import './quick-exit.ts'
import './reading-preferences.ts'
import './offline.ts'
import './search-elsewhere.ts'
