import type { Content } from '@justicia/shared-content/content/content'
import { isCurrent } from '@justicia/shared-content/schema/alert'

/** Names of the alerts that some site shows at a moment: where they are others, an alert has begun or ended. */
export function shownAlerts({ alerts, states }: Pick<Content, 'alerts' | 'states'>, now: Date): string {
  const lists = [['', alerts] as const, ...Object.entries(states).map(([state, own]) => [state, own.alerts] as const)]
  return lists
    .flatMap(([state, list]) => list.filter((alert) => isCurrent(alert, now)).map(({ slug }) => `${state}/${slug}`))
    .join(' ')
}
