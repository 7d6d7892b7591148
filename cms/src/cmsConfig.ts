import { existsSync } from 'node:fs'
import path from 'node:path'
import { languageKeys, languageOf, sourceLanguage } from '@justicia/shared-content/languages'
import { createLogger } from '@justicia/shared-content/observing/createLogger'
import { readStates } from '@justicia/shared-content/states'
import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import { buildConfig, type SanitizedConfig } from 'payload'
import { AttemptLimits } from './accounts/AttemptLimits.ts'
import { ensureFirstAdmin } from './accounts/firstAdmin.ts'
import { forgotPassword } from './accounts/forgotPassword.ts'
import { limitAccountEndpoints, noVerification } from './accounts/limitAccountEndpoints.ts'
import { explainRestriction } from './accounts/restrictedSession.ts'
import { noteUnlock, unlockOf } from './accounts/unlocks.ts'
import { contentCollections } from './collections/contentCollections.ts'
import { usersCollection } from './collections/Users.ts'
import { channelsEndpoint } from './console/channelsEndpoint.ts'
import { dailyCountsCollection } from './counts/dailyCounts.ts'
import { databaseAdapter } from './database/databaseAdapter.ts'
import { mendStandings } from './database/mendStandings.ts'
import { toLoggedError } from './database/privateErrors.ts'
import { driftEndpoints } from './drift/driftEndpoints.ts'
import { fillDrift } from './drift/refreshDrift.ts'
import { translationEndpoints } from './drift/translationEndpoints.ts'
import { bodyEditor } from './editor/bodyEditor.ts'
import { withTextFaults } from './editor/withTextFaults.ts'
import { expiringEndpoint } from './expiring/expiringEndpoint.ts'
import { stateOptions } from './fields/stateOptions.ts'
import { inquiriesCollection } from './inquiries/Inquiries.ts'
import { guardedDatabase } from './internals/guardedDatabase.ts'
import { protectCollections } from './internals/protectCollections.ts'
import { ledgerEndpoints } from './ledger/ledgerEndpoints.ts'
import { maxDepth } from './limits/readLimits.ts'
import { mailAdapter, sendsMail } from './mail/mailAdapter.ts'
import { cookiePrefix } from './network/requestLanguage.ts'
import { presencesCollection } from './presence/presences.ts'
import { withPresence } from './presence/withPresence.ts'
import { previewEndpoint } from './preview/previewEndpoint.ts'
import { previewLinkEndpoints } from './preview/previewLinkEndpoints.ts'
import { previewLinksCollection } from './preview/previewLinks.ts'
import { sharedEndpoint } from './preview/sharedEndpoint.ts'
import { publicationEndpoints } from './publication/publicationEndpoints.ts'
import { eventsCollection } from './publishing/events.ts'
import { receiptsCollection } from './publishing/receipts.ts'
import { siteOrdersCollection } from './publishing/siteOrders.ts'
import { sitesCollection } from './publishing/sites.ts'
import { fillTexts, textsCollection } from './publishing/texts.ts'
import { reachEndpoint } from './reach/reachEndpoint.ts'
import { reformsCollection } from './reforms/Reforms.ts'
import { remarksCollection, reviewsCollection } from './reviewing/reviews.ts'
import { schedulesCollection } from './schedules/Schedules.ts'
import { fillSearchText } from './search/fillSearchText.ts'
import { withSearch } from './search/withSearch.ts'
import { searchEffectEndpoint } from './searchEffect/searchEffectEndpoint.ts'
import { keepFolderPrivate } from './settings/ownerOnly.ts'
import { type CmsSettings, cmsDir, ownOrigins } from './settings/settings.ts'
import { translatorsEndpoints } from './translators/translatorsEndpoints.ts'
import { sweepEmptyDrafts } from './unsaved/sweepEmptyDrafts.ts'
import { withUnsavedCopies } from './unsaved/withUnsavedCopies.ts'
import { sharpWithDrawn } from './uploads/drawnSizes.ts'
import { adminWords } from './words/adminWords.ts'
import { writingEndpoint } from './writing/writingEndpoint.ts'

/** Answers to editors, not faults of the server: kept out of its log at the usual level. */
const expectedErrors: Record<string, 'info'> = {
  ConflictError: 'info',
  APIError: 'info',
  AuthenticationError: 'info',
  LockedAuth: 'info',
}

/** The whole CMS for some settings; tests make one per database. */
export async function cmsConfig(settings: CmsSettings): Promise<SanitizedConfig> {
  const states = await readStates(path.join(cmsDir, '..', 'states.json'))
  const options = { states: stateOptions(states) }
  // Also where the secret comes from the environment, and nothing but the database lies there.
  if (existsSync(settings.dataDir)) keepFolderPrivate(settings.dataDir)
  const mail = sendsMail(settings)
  const generationOf = (email: string) => unlockOf(settings.dataDir, email)
  const config = await buildConfig({
    admin: {
      user: 'users',
      avatar: 'default',
      importMap: { autoGenerate: false, baseDir: path.join(cmsDir, 'src') },
      meta: {
        titleSuffix: '· Justicia para Ti',
        defaultOGImageType: 'off',
        openGraph: { title: 'Justicia para Ti', siteName: 'Justicia para Ti', description: 'Contenido de Justicia para Ti' },
        description: 'Contenido de Justicia para Ti',
        robots: 'noindex',
      },
      dateFormat: 'yyyy-MM-dd HH:mm',
      components: {
        providers: ['/unsaved/WatchSaves.tsx#WatchSaves'],
        beforeDashboard: [
          '/reviewing/ReviewTurn.tsx#ReviewTurn',
          '/reforms/ReformsHome.tsx#ReformsHome',
          '/expiring/ExpiringContacts.tsx#ExpiringContacts',
        ],
        beforeNavLinks: [
          '/console/ConsoleLink.tsx#ConsoleLink',
          '/inquiries/CallLink.tsx#CallLink',
          '/inquiries/FollowLink.tsx#FollowLink',
          '/figures/FiguresLink.tsx#FiguresLink',
          '/publication/PublicationLink.tsx#PublicationLink',
          '/drift/DriftLink.tsx#DriftLink',
          '/ledger/LedgerLink.tsx#LedgerLink',
        ],
        views: {
          publication: { Component: '/publication/PublicationView.tsx#PublicationView', path: '/publication' },
          history: { Component: '/reviewing/HistoryView.tsx#HistoryView', path: '/history/:kind/:id' },
          console: { Component: '/console/ConsoleView.tsx#ConsoleView', path: '/console' },
          call: { Component: '/inquiries/CallView.tsx#CallView', path: '/call' },
          inquiries: { Component: '/inquiries/FollowView.tsx#FollowView', path: '/inquiries' },
          figures: { Component: '/figures/FiguresView.tsx#FiguresView', path: '/figures' },
          drift: { Component: '/drift/DriftView.tsx#DriftView', path: '/drift' },
          ledger: { Component: '/ledger/LedgerView.tsx#LedgerView', path: '/ledger' },
        },
        ...(mail ? {} : { beforeLogin: ['/mail/NoMailNotice.tsx#NoMailNotice'] }),
      },
    },
    collections: [
      ...[
        ...Object.values(contentCollections)
          .map((make) => make({ ...options, mediaDir: settings.mediaDir }))
          .map(withPresence),
        usersCollection({
          ...options,
          https: settings.serverUrl.startsWith('https:'),
          mail,
          limits: new AttemptLimits({ generationOf }),
          forgetFailures: (email) => noteUnlock(settings.dataDir, email),
        }),
      ]
        .map(withSearch)
        .map(withUnsavedCopies)
        .map(withTextFaults),
      dailyCountsCollection,
      eventsCollection(options),
      inquiriesCollection(options),
      presencesCollection(),
      previewLinksCollection,
      reformsCollection,
      receiptsCollection(options),
      remarksCollection(options),
      reviewsCollection(options),
      schedulesCollection(options),
      siteOrdersCollection,
      sitesCollection,
      textsCollection,
    ],
    cookiePrefix,
    csrf: ownOrigins(settings),
    custom: { states, mail, previewUrl: settings.previewUrl ?? '', channelsUrl: settings.channelsUrl ?? '' },
    maxDepth,
    defaultDepth: maxDepth,
    db: guardedDatabase(
      await databaseAdapter({ uri: settings.databaseUri, migrationDir: path.join(cmsDir, 'src', 'migrations') }),
    ),
    editor: bodyEditor(),
    email: await mailAdapter(settings),
    endpoints: [
      ...driftEndpoints,
      ...translationEndpoints,
      expiringEndpoint,
      reachEndpoint,
      previewEndpoint,
      ...previewLinkEndpoints(),
      sharedEndpoint(),
      searchEffectEndpoint,
      writingEndpoint,
      ...translatorsEndpoints,
      ...publicationEndpoints,
      ...ledgerEndpoints,
      channelsEndpoint,
    ],
    graphQL: { disable: true },
    hooks: { afterError: [explainRestriction] },
    i18n: { supportedLanguages: { es, en }, fallbackLanguage: 'es', translations: adminWords },
    localization: {
      locales: languageKeys.map((key) => ({ code: key, label: languageOf(key).name, rtl: languageOf(key).dir === 'rtl' })),
      defaultLocale: sourceLanguage,
      // For reading only: see `writeInOneLanguage`.
      fallback: true,
      defaultLocalePublishOption: 'active',
    },
    loggingLevels: expectedErrors,
    logger: createLogger({
      name: 'cms',
      level: settings.logLevel,
      err: toLoggedError,
      ...(settings.logTo === undefined ? {} : { destination: settings.logTo }),
    }),
    onInit: async (payload) => {
      await mendStandings(payload)
      await fillSearchText(payload)
      await fillDrift(payload)
      await fillTexts(payload)
      await sweepEmptyDrafts(payload)
      await ensureFirstAdmin(payload, settings)
    },
    secret: settings.secret,
    ...(settings.serverUrl === '' ? {} : { serverURL: settings.serverUrl }),
    sharp: sharpWithDrawn as never,
    telemetry: false,
    // Written by npm run generate:types; otherwise every start outside production would do it again.
    typescript: { autoGenerate: false, outputFile: path.join(cmsDir, 'src', 'payload-types.ts') },
    upload: { limits: { fileSize: 20_000_000 }, abortOnLimit: true },
  })
  return limitAccountEndpoints(protectCollections(config), {
    limits: new AttemptLimits({ generationOf }),
    replaced: {
      '/forgot-password': forgotPassword({ mail, serverUrl: settings.serverUrl }),
      '/verify/:id': noVerification,
    },
  })
}
