/** How an invited address is shown: whole to whoever typed it, and enough to tell it by to others. */
export function invitedAs(email: string, isOwn: boolean) {
  const [name = '', host = ''] = email.split('@')
  return isOwn ? email : `${name.slice(0, 1)}…@${host}`
}
