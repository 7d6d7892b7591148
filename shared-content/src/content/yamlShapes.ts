import { languageKeys } from '../languages.ts'
import type { Fact } from '../schema/fact.ts'
import type { Flow, FlowText } from '../schema/flow.ts'
import type { LawEntry } from '../schema/law.ts'
import type { Letter, LetterStatement } from '../schema/letter.ts'
import type { Media } from '../schema/media.ts'
import type { Organization } from '../schema/organization.ts'
import type { LocalizedText } from '../schema/primitives.ts'
import type { Verification } from '../schema/verification.ts'

/**
 * The key order and the omissions of YAML files: defaults and empty lists are left out, so that one value has one
 * picture. Each function returns a new plain object in file order.
 */
export function factToYaml({ key, kind, value, article, valid_from, valid_until, verification }: Fact) {
  return withoutUndefined({
    key,
    kind,
    value: localized(value),
    article,
    valid_from,
    valid_until,
    verification: verificationToYaml(verification),
  })
}

export function organizationToYaml(organization: Organization) {
  const { id, slug, role, guides, name, alternate_name, description, website, phones, schedules, locations, confidential } =
    organization
  return withoutUndefined({
    id,
    slug,
    role,
    guides: list([...guides].sort(), (guide) => guide),
    name: localized(name),
    alternate_name: alternate_name && localized(alternate_name),
    description: description && localized(description),
    website: website && { url: website.url, verification: verificationToYaml(website.verification) },
    phones: list(phones, ({ number, type, description: text, verification }) =>
      withoutUndefined({
        number,
        type: type === 'voice' ? undefined : type,
        description: text && localized(text),
        verification: verificationToYaml(verification),
      }),
    ),
    schedules: list(schedules, ({ description: text, verification }) => ({
      description: localized(text),
      verification: verificationToYaml(verification),
    })),
    // A confidential place is never written, wherever it comes from.
    locations: list(
      locations.filter((location) => !confidential && !location.confidential),
      ({ address, municipality, verification }) =>
        withoutUndefined({ address, municipality, verification: verificationToYaml(verification) }),
    ),
    confidential: confidential || undefined,
    verification: verificationToYaml(organization.verification),
  })
}

export function flowToYaml({ order, formerly, written, review, start, questions, outcomes, text: { es } }: Flow) {
  const questionTexts = new Map(es.questions.map((question) => [question.key, question]))
  const outcomeTexts = new Map(es.outcomes.map((outcome) => [outcome.key, outcome]))
  return {
    title: es.title,
    summary: es.summary,
    order,
    ...(formerly === undefined ? {} : { formerly }),
    ...(written === undefined ? {} : { written }),
    review,
    start,
    questions: questions.map(({ key, answers }) => {
      const said = questionTexts.get(key)
      return withoutUndefined({
        key,
        question: said?.question,
        help: said?.help,
        answers: answers.map((answer) => ({
          key: answer.key,
          text: said?.answers.find((other) => other.key === answer.key)?.text,
          to: answer.to,
        })),
      })
    }),
    outcomes: outcomes.map(({ key, urgent, guide, also, deadlines, services, legalBasis }) => {
      const said = outcomeTexts.get(key)
      return withoutUndefined({
        key,
        title: said?.title,
        summary: said?.summary,
        steps: said?.steps,
        urgent: urgent || undefined,
        guide,
        also: list(also, (slug) => slug),
        deadlines: list(deadlines, (deadline) => ({ guide: deadline.guide, key: deadline.key })),
        services,
        legalBasis,
      })
    }),
  }
}

/** A translation; what it lacks has no line. */
export function flowTranslationToYaml({ title, summary, basedOn, questions, outcomes }: FlowText) {
  return withoutUndefined({
    title,
    summary,
    basedOn,
    questions: list(questions, ({ key, question, help, answers }) =>
      withoutUndefined({ key, question, help, answers: list(answers, ({ key: answer, text }) => ({ key: answer, text })) }),
    ),
    outcomes: list(outcomes, ({ key, title: heading, summary: first, steps }) =>
      withoutUndefined({ key, title: heading, summary: first, steps }),
    ),
  })
}

export function letterToYaml(letter: Letter) {
  const { title, summary, aliases, order, urgent, guides, formerly, written, review, to, blanks } = letter
  return withoutUndefined({
    title,
    summary,
    aliases: list(aliases, (alias) => alias),
    order,
    urgent: urgent || undefined,
    guides,
    formerly,
    written,
    review,
    to,
    blanks: blanks.map(({ key, label, example, lines }) =>
      withoutUndefined({ key, label, example, lines: lines === 1 ? undefined : lines }),
    ),
    paragraphs: letter.paragraphs.map(({ heading, tick, ...said }) =>
      withoutUndefined({ heading, tick: tick || undefined, ...statementToYaml(said) }),
    ),
    handIn: statementToYaml(letter.handIn),
    services: list(letter.services, (role) => role),
    askBack: statementToYaml(letter.askBack),
    attach: list(letter.attach, (thing) => thing),
    notes: list(letter.notes, statementToYaml),
  })
}

function statementToYaml({ text, cites }: LetterStatement) {
  return withoutUndefined({ text, cites: list(cites, (cite) => cite) })
}

export function lawEntryToYaml({ abbreviation, name, short_name, published, last_reform, url }: LawEntry) {
  return withoutUndefined({ abbreviation, name, short_name, published, last_reform, url })
}

export function mediaToYaml({ slug, file, alt, caption, credit }: Media) {
  return withoutUndefined({ slug, file, alt: localized(alt), caption: caption && localized(caption), credit })
}

function verificationToYaml({ official, ...verification }: Verification) {
  const { status, source, source_url, source_date, second_source, second_source_url, second_source_date } = verification
  const { renewed_on, checked_on, checked_by, checked_how, note } = verification
  return withoutUndefined({
    status,
    source,
    source_url,
    source_date,
    official: official || undefined,
    second_source,
    second_source_url,
    second_source_date,
    renewed_on,
    checked_on,
    checked_by,
    checked_how,
    note,
  })
}

function localized(text: LocalizedText): LocalizedText {
  return withoutUndefined(Object.fromEntries(languageKeys.map((key) => [key, text[key]])) as LocalizedText)
}

function list<T, U>(items: readonly T[], toYaml: (item: T) => U): U[] | undefined {
  return items.length === 0 ? undefined : items.map(toYaml)
}

function withoutUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T
}
