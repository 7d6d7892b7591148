import type { Table } from '../report/Table.ts'
import type { Deployed, DeployFigures } from './measureDeployments.ts'
import type { PeerTimes, PeerWay } from './measurePeerWay.ts'

const number = (digits: number) => {
  const format = new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return (value: number) => format.format(value)
}
const whole = number(0)
const seconds = (value: number) => number(value < 10 ? 2 : 1)(value)

/** What deploying costs, as tables. */
export function deployTables(figures: DeployFigures & { sites: number; pages: number; rounds: number; peer?: PeerWay }): Table[] {
  const { sites, pages, rounds, peer, ...ours } = figures
  const row = (what: string, figure: Deployed | undefined) =>
    figure === undefined
      ? []
      : [
          [
            what,
            ...[figure.sites, figure.changed, figure.objects].map(whole),
            ...[figure.seconds, figure.cpuSeconds].map(seconds),
          ],
        ]
  const rest = ours.allToStore?.sites ?? 0
  return [
    {
      title: `Deployment (${sites} sites, ${whole(pages)} pages)`,
      head: ['what', 'sites', 'files changed', 'objects sent', 's', 'CPU s'],
      rows: [
        ...row('one state to a folder, from nothing', ours.oneToFolder),
        ...row('one state to an S3 store, from nothing', ours.oneToStore),
        ...row('all sites to a folder, from nothing', ours.allToFolder),
        ...row(`the other ${rest} sites to the store, from nothing`, ours.allToStore),
        ...row('one guide: live where it is built (kept process)', ours.edit),
        ...row('… then to the folder', ours.editToFolder),
        ...row('… then to the store', ours.editToStore),
        ...row('compressed copies of one state, from nothing', ours.copies),
        ...row('… after the guides have changed', ours.editCopies),
      ],
      notes: [
        `The guide is changed in every site, ${rounds === 1 ? 'once' : `${rounds} times (median)`}; its search follows in a release of its own. Without asking a server for pages afterwards. The store is Versity’s gateway on this machine, and its own time is not in “CPU s”. Of copies, “objects sent” are those made and “files changed” those placed; readers wait for none of them.`,
      ],
    },
    ...(peer === undefined ? [] : [peerTable(peer, ours)]),
  ]
}

function peerTable({ title, all, edit }: PeerWay, ours: DeployFigures): Table {
  const total = ({ pages, search, copy }: PeerTimes) => pages.wallSeconds + search.wallSeconds + copy.wallSeconds
  const row = (what: string, times: PeerTimes) => [
    what,
    ...[times.pages, times.search, times.copy].map(({ wallSeconds }) => seconds(wallSeconds)),
    seconds(total(times)),
  ]
  const ourEdit = ours.edit.seconds + ours.editToFolder.seconds
  return {
    title: `The same by ${title}`,
    head: ['what', 's pages', 's search', 's copy', 's'],
    rows: [
      row('all sites, from nothing', all),
      row('the same guide', edit),
      [
        'ours, the guide live and in the folder',
        seconds(ours.edit.seconds),
        '—',
        seconds(ours.editToFolder.seconds),
        seconds(ourEdit),
      ],
    ],
    notes: [
      `The guide is ${whole(total(edit) / ourEdit)} × faster with its search left to follow, ${whole((edit.pages.wallSeconds + edit.copy.wallSeconds) / ourEdit)} × without counting the search of the other. Hugo draws all pages each time.`,
    ],
  }
}
