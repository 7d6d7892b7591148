import type { CollectionConfig, Field, FieldAccess, PayloadRequest, Where } from 'payload'
import { adminsOnly } from '../access/adminsOnly.ts'
import { hasRole, type Role, roles } from '../access/roles.ts'
import { staffOnly } from '../access/staffOnly.ts'
import type { AttemptLimits } from '../accounts/AttemptLimits.ts'
import { refuseWithoutMail } from '../accounts/forgotPassword.ts'
import { noteResetPassword, refuseWeakPassword } from '../accounts/refuseWeakPassword.ts'
import { requireCurrentPassword, settleOwnChange } from '../accounts/requireCurrentPassword.ts'
import { restrictedSession } from '../accounts/restrictedSession.ts'
import { sameWorkForUnknown } from '../accounts/sameWorkForUnknown.ts'
import type { StateOption } from '../fields/stateOptions.ts'
import { groups, inLanguageOf, type Label } from '../words/labels.ts'

const roleLabels: Record<Role, Label> = {
  admin: { es: 'Administración', en: 'Administrator' },
  'national-editor': { es: 'Edición nacional', en: 'National editor' },
  'state-editor': { es: 'Edición de estados', en: 'State editor' },
  reviewer: { es: 'Revisión legal', en: 'Legal reviewer' },
  publisher: { es: 'Publicación', en: 'Publisher' },
  operator: { es: 'Atención a personas', en: 'Operator' },
  supervisor: { es: 'Supervisión', en: 'Supervisor' },
}

const adminField: FieldAccess = ({ req }) => hasRole(req.user, 'admin')

/** Of an account that was read: its own holder and administrators. Without one, as for a filter or an order, administrators. */
const ownField: FieldAccess = ({ doc, id, req }) => {
  const account: unknown = doc?.id ?? id
  return hasRole(req.user, 'admin') || (account !== undefined && account === req.user?.id)
}

const selfOrAdmin = ({ req }: { req: PayloadRequest }): boolean | Where => {
  if (hasRole(req.user, 'admin')) return true
  return req.user ? { id: { equals: req.user.id } } : false
}

/** Who has a role reads everybody's name, to know who holds or changed a document; others read themselves. */
const staffOrSelf = (input: { req: PayloadRequest }): boolean | Where => staffOnly(input) || selfOrAdmin(input)

/**
 * Accounts. Only administrators make them, give roles and read others' addresses and roles; everybody changes their own name
 * and password.
 */
export function usersCollection({
  states,
  https,
  mail,
  limits,
  forgetFailures,
}: {
  states: StateOption[]
  /** Whether the CMS has an https address. */
  https: boolean
  /** Whether it sends mail. */
  mail: boolean
  /** Of guesses at the current password. */
  limits: AttemptLimits
  /** Forgets the failed log-ins of an account. */
  forgetFailures: (email: string) => void
}): CollectionConfig {
  return {
    slug: 'users',
    defaultPopulate: { name: true },
    labels: { singular: { es: 'Cuenta', en: 'Account' }, plural: { es: 'Cuentas', en: 'Accounts' } },
    auth: {
      tokenExpiration: 8 * 60 * 60,
      // `limitAccountEndpoints` limits guesses: a lock of the account would keep its owner out, too.
      maxLoginAttempts: 0,
      // Payload notes the interval outside its own transaction; `forgotPassword` has limits of its own.
      forgotPassword: { minRequestInterval: 0, expiration: 60 * 60 * 1000 },
      strategies: [restrictedSession],
      cookies: { sameSite: 'Lax', secure: https },
    },
    admin: {
      hideAPIURL: true,
      useAsTitle: 'name',
      defaultColumns: ['name', 'email', 'roles', 'states'],
      listSearchableFields: ['name'],
      group: groups.people,
    },
    access: {
      // Who must change their password enters to do so; see `restrictedSession`.
      admin: ({ req }) => hasRole(req.user, ...roles) || req.user?.mustChangePassword === true,
      create: adminsOnly,
      read: staffOrSelf,
      update: selfOrAdmin,
      delete: adminsOnly,
      unlock: adminsOnly,
    },
    hooks: {
      beforeOperation: [refuseWithoutMail(mail), noteResetPassword, sameWorkForUnknown],
      beforeValidate: [requireCurrentPassword(limits), refuseWeakPassword],
      beforeChange: [settleOwnChange],
      afterOperation: [
        ({ args, operation, result }) => {
          if (operation === 'unlock') forgetFailures(String((args as { data: { email?: unknown } }).data.email))
          return result
        },
      ],
    },
    fields: [
      {
        name: 'currentPassword',
        type: 'text',
        virtual: true,
        admin: {
          condition: (data, _siblings, { operation, user }) => operation === 'update' && user?.id === data.id,
          components: { Field: '/accounts/CurrentPassword.tsx#CurrentPassword' },
          disableListColumn: true,
          disableListFilter: true,
        },
      },
      {
        name: 'mustChangePassword',
        type: 'checkbox',
        defaultValue: false,
        label: { es: 'Debe cambiar su contraseña', en: 'Must change the password' },
        access: { create: adminField, read: ownField, update: adminField },
        admin: {
          description: {
            es: 'Mientras esté marcada, la cuenta entra solo a cambiar su contraseña.',
            en: 'While this is on, the account can do nothing but change its password.',
          },
        },
      },
      // Payload adds the rest of this field.
      { name: 'email', type: 'email', access: { read: ownField } } as Field,
      { name: 'name', type: 'text', label: { es: 'Nombre', en: 'Name' }, required: true },
      {
        name: 'roles',
        type: 'select',
        hasMany: true,
        required: true,
        saveToJWT: true,
        label: { es: 'Papeles', en: 'Roles' },
        options: roles.map((value) => ({ value, label: roleLabels[value] })),
        access: { create: adminField, read: ownField, update: adminField },
      },
      {
        name: 'states',
        type: 'select',
        hasMany: true,
        saveToJWT: true,
        label: { es: 'Sus estados', en: 'States' },
        options: states,
        access: { create: adminField, read: ownField, update: adminField },
        validate: (value: unknown, { data, req }: { data: unknown; req: PayloadRequest }) =>
          !hasRole(data as { roles?: Role[] }, 'state-editor') ||
          (Array.isArray(value) && value.length > 0) ||
          inLanguageOf(req, {
            es: 'Elige al menos un estado para quien edita estados.',
            en: 'Choose at least one state for who edits states.',
          }),
        admin: {
          condition: (data) => hasRole(data, 'state-editor', 'operator', 'supervisor'),
          description: {
            es: 'Los que edita, atiende o supervisa. Sin ninguno, no ve ni anota consultas.',
            en: 'Those that it edits, answers for or supervises. Without any it neither sees nor notes inquiries.',
          },
        },
      },
    ],
  }
}
