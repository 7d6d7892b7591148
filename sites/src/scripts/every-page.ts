/** What every page does, in one file: one request. A fault in one part stops no other, and the way out comes first. */
import { askForAlerts } from './ask-alerts.ts'
import { wireCounting } from './counting.ts'
import { wireKeeping } from './offline.ts'
import { wireQuickExit } from './quick-exit.ts'
import { wireReadingPreferences } from './reading-preferences.ts'
import { wireSearchElsewhere } from './search-elsewhere.ts'

for (const wire of [wireQuickExit, wireSearchElsewhere, wireReadingPreferences, askForAlerts, wireKeeping, wireCounting])
  try {
    wire()
  } catch (error) {
    setTimeout(() => {
      throw error
    })
  }
