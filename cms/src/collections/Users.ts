import type { CollectionBeforeValidateHook, CollectionConfig, FieldAccess, PayloadRequest, Where } from 'payload'
import { ValidationError } from 'payload'
import { adminsOnly } from '../access/adminsOnly.ts'
import { hasRole, type Role, roles } from '../access/roles.ts'
import { groups, type Label } from '../labels.ts'
import type { StateOption } from '../stateOptions.ts'

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

const selfOrAdmin = ({ req }: { req: PayloadRequest }): boolean | Where => {
  if (hasRole(req.user, 'admin')) return true
  return req.user ? { id: { equals: req.user.id } } : false
}

const minimumPassword = 12

const checkPassword: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  const password: unknown = data?.password
  if (typeof password === 'string' && password.length < minimumPassword)
    throw new ValidationError(
      {
        collection: collection.slug,
        errors: [{ path: 'password', message: `La contraseña debe tener al menos ${minimumPassword} caracteres.` }],
        req,
      },
      req.t,
    )
  return data
}

/** Accounts. Only administrators make them and give roles; everybody sees and changes their own name and password. */
export function usersCollection({ states }: { states: StateOption[] }): CollectionConfig {
  return {
    slug: 'users',
    defaultPopulate: { name: true },
    labels: { singular: { es: 'Cuenta', en: 'Account' }, plural: { es: 'Cuentas', en: 'Accounts' } },
    auth: { tokenExpiration: 8 * 60 * 60, maxLoginAttempts: 5, lockTime: 15 * 60 * 1000, cookies: { sameSite: 'Lax' } },
    admin: {
      hideAPIURL: true,
      useAsTitle: 'name',
      defaultColumns: ['name', 'email', 'roles', 'states'],
      listSearchableFields: ['name', 'email'],
      group: groups.people,
    },
    access: {
      admin: ({ req }) => hasRole(req.user, ...roles),
      create: adminsOnly,
      read: selfOrAdmin,
      update: selfOrAdmin,
      delete: adminsOnly,
      unlock: adminsOnly,
    },
    hooks: { beforeValidate: [checkPassword] },
    fields: [
      { name: 'name', type: 'text', label: { es: 'Nombre', en: 'Name' }, required: true },
      {
        name: 'roles',
        type: 'select',
        hasMany: true,
        required: true,
        saveToJWT: true,
        label: { es: 'Papeles', en: 'Roles' },
        options: roles.map((value) => ({ value, label: roleLabels[value] })),
        access: { create: adminField, update: adminField },
      },
      {
        name: 'states',
        type: 'select',
        hasMany: true,
        saveToJWT: true,
        label: { es: 'Estados que edita', en: 'States' },
        options: states,
        access: { create: adminField, update: adminField },
        validate: (value: unknown, { data }: { data: unknown }) =>
          !hasRole(data as { roles?: Role[] }, 'state-editor') ||
          (Array.isArray(value) && value.length > 0) ||
          'Elige al menos un estado para quien edita estados.',
        admin: { condition: (data) => hasRole(data, 'state-editor') },
      },
    ],
  }
}
