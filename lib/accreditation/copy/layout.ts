export const FORM_SHEET = 'Form'
/** Columns, from 1. */
export const CELLS = { name: 1, answer: 3 } as const
/** The first cell: `lyceum-form/{form version}/{application}`. */
export const MARK = 'lyceum-form'
