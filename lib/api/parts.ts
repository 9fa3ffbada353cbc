import { z } from 'zod'
import { REGIONS } from '@/lib/cities/schema'

export const code = z.string().regex(/^[A-Z]{2}$/)
export const region = z.enum(REGIONS).describe('UNESCO region.')
export const counts = z.record(z.string(), z.number().int())
export const year = z.number().int()
