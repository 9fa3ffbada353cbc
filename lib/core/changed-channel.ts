/** Notified on every commit that changes what visitors see; nodes listen and drop their cached answers. */
export const CHANGED_CHANNEL = 'lyceum_changed'
