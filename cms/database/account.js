// Run once by the image of MongoDB, in an empty volume: the account that CMS and worker enter with, as their address
// says. It may do what it likes with its own database, and nothing with any other.
const uri = require('node:fs').readFileSync('/run/secrets/database_uri', 'utf8').trim()
const [, user, pwd, database] = /^mongodb:\/\/([^:]+):([^@]+)@[^/]+\/([\w-]+)\?/.exec(uri) ?? []
if (database === undefined) throw new Error('secrets/database_uri: mongodb://usuario:clave@database:27017/justicia?…')
db.getSiblingDB(database).createUser({
  user: decodeURIComponent(user),
  pwd: decodeURIComponent(pwd),
  roles: [{ role: 'readWrite', db: database }],
})
