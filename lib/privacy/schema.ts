import { z } from 'zod'

/** The person types their own address: nobody deletes an account in passing. */
export const DeleteAccount = z.object({
  address: z.string().trim().toLowerCase().min(1, 'privacy.addressMissing'),
})
