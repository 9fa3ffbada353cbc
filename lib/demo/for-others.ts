const HERE = ['localhost', '127.0.0.1', '[::1]', '']

type Settings = { NODE_ENV?: string; SITE_URL?: string; DATABASE_URL?: string }

/**
 * Whether this installation serves others than the one who tries it out: in production, under an address of its own,
 * or with a database on another machine. No demo belongs there.
 */
export function isForOthers({ NODE_ENV, SITE_URL, DATABASE_URL }: Settings) {
  const elsewhere = DATABASE_URL && !HERE.includes(new URL(DATABASE_URL).hostname)
  return NODE_ENV === 'production' || Boolean(SITE_URL || elsewhere)
}
