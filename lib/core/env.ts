import 'server-only'
import { z } from 'zod'

const Env = z.object({
  DATABASE_URL: z.string().min(1),
  /** Signs sessions and links, and seals what authenticators share with us: the same on every node. `npm start` makes one where none is set. */
  AUTH_SECRET: z.string().min(32).optional(),
  /** Mail server, such as smtps://user:password@mail.example.org; without one, messages are kept as files in MAIL_DIR. */
  SMTP_URL: z.string().optional(),
  /** Whom mail comes from, such as Lyceum <lyceum@example.org> */
  MAIL_FROM: z.string().optional(),
  MAIL_DIR: z.string().optional(),
  /** Shows kept messages at /dev/mail to whoever asks: for a person's own machine. `npm start` sets it there. */
  MAIL_PREVIEW: z.stringbool().default(false),
  /** Another service that people can sign in with, by OpenID Connect; its address for us is {SITE_URL}/api/auth/callback/oidc. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** What its button says. */
  OIDC_NAME: z.string().optional(),
  /** A list of stolen passwords that a new one is looked up in, by the first five signs of its hash: https://api.pwnedpasswords.com/range */
  PASSWORD_BREACH_URL: z.url().optional(),
  MEILI_URL: z.url().optional(),
  MEILI_API_KEY: z.string().optional(),
  /** Absolute address that feeds, the sitemap and canonical links name; the request's own where unset. */
  SITE_URL: z.url().optional(),
  /** Folder of uploaded files, where they are not in an S3 storage. */
  FILES_DIR: z.string().default('.data/files'),
  /** A storage of uploaded files that speaks S3, for installations of several nodes: all of these, or no bucket. */
  S3_BUCKET: z.string().optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Raster tiles instead of the product's own basemap, e.g. https://tiles.example.org/{z}/{x}/{y}.png */
  MAP_TILE_URL: z.string().optional(),
  MAP_TILE_ATTRIBUTION: z.string().optional(),
  /** Borders are one party's view of disputed ones: off unless an installation asks for them. */
  MAP_BORDERS: z.stringbool().default(false),
  /** Where corrections are sent: a mail address or a page. */
  CORRECTIONS_URL: z.string().optional(),
  /** Who answers for what is kept about people, on /privacy: a mail address or a page. */
  PRIVACY_CONTACT: z.union([z.email(), z.url()]).optional(),
  /** Who hears of weaknesses of this site, for /.well-known/security.txt: a mail address or a page. */
  SECURITY_CONTACT: z.union([z.email(), z.url()]).optional(),
})

let cached: z.infer<typeof Env> | undefined

/** The environment, checked once. Throws a sentence that names each wrong variable. */
export function env() {
  cached ??= parseEnv()
  return cached
}

/** What sessions and links are signed with. Throws a sentence where the installation has none. */
export function authSecret() {
  const secret = env().AUTH_SECRET
  if (!secret)
    throw new Error(
      'AUTH_SECRET is not set: give every node the same 32 or more random characters.',
    )
  return secret
}

function parseEnv() {
  // An empty variable in a compose file means "not set".
  const set = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const result = Env.safeParse(set)
  if (result.success) return result.data
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment is not right. ${problems.join('; ')}`)
}
