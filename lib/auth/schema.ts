import { z } from 'zod'

/** Where a person gets mail: compared without regard to case. */
export const Address = z.string().trim().toLowerCase().pipe(z.email('errors.email').max(254))

/** As it stands beside what the person publishes. */
export const PersonName = z
  .string()
  .transform((text) =>
    text
      .toWellFormed()
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1, 'account.nameMissing').max(80))

export const PASSWORD_LENGTH = { least: 12, most: 128 }

/** What is typed at sign-in; the same signs in another form of Unicode are the same password. */
export const TypedPassword = z
  .string()
  .min(1)
  .max(1000)
  .transform((text) => text.normalize('NFKC'))

/** A code of an authenticator, or one to recover with, in the digits of any keyboard; spaces and dashes are for the eye. */
export const Code = z
  .string()
  .transform((text) =>
    text
      .normalize('NFKC')
      .replace(/[\s-]/g, '')
      // Arabic and Persian digits end in the same four bits as ours.
      .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
      .toLowerCase(),
  )
  .pipe(z.string().regex(/^(?:\d{6}|[a-z2-7]{24})$/, 'account.codeWrong'))

const next = z.string().max(2000).optional()

export const RequestLink = z.object({ email: Address, next })
export const UseLink = z.object({
  token: z.string().max(200),
  name: PersonName.optional(),
  email: Address.optional(),
})
export const PasswordSignIn = z.object({ email: Address, password: TypedPassword, next })
export const UpdateAccount = z.object({
  name: PersonName,
  /** Not `locale`, which every form sends: the language of the page it stands on. */
  mailLocale: z.enum(['ar', 'en', 'es', 'fr', 'ru', 'zh']),
  timezone: z
    .string()
    .refine((zone) => zone === '' || isTimeZone(zone))
    .transform((zone) => zone || null),
})

function isTimeZone(zone: string) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
