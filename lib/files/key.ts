const KEY = /^[a-z0-9][a-z0-9.-]*(?:\/[a-z0-9][a-z0-9.-]*)*$/

/** Keys become paths and addresses: one that is not made of plain names is a bug, and goes no further. */
export function checkKey(key: string) {
  if (!KEY.test(key) || key.includes('..')) throw new Error(`"${key}" is no key of a file`)
  return key
}
