import { caddyfile } from './caddyfile.ts'
import type { Deployment } from './Deployment.ts'
import { nginxConfig } from './nginxConfig.ts'

/** What writes the configuration of a web server, by the server's name. */
export const serverConfigs: ReadonlyMap<string, (deployment: Deployment) => string> = new Map([
  ['nginx', nginxConfig],
  ['caddy', caddyfile],
])
