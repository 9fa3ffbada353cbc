import type { ErrorCode, Remedy } from './errors'

/** What a form shows after it was sent; `values` are what was typed, so that nothing has to be typed again. */
export type FormState =
  | { status: 'fresh' }
  | {
      status: 'done'
      notice: string
      /** Lines that are shown this once, such as codes to recover with. */
      reveal?: string[]
      at: number
    }
  | {
      status: 'refused'
      code: ErrorCode
      message: string
      fields: Record<string, string>
      values: Record<string, string | string[]>
      remedy?: Remedy
      /** At a conflict: what is stored now. */
      current?: unknown
      at: number
    }

export const FRESH: FormState = { status: 'fresh' }
