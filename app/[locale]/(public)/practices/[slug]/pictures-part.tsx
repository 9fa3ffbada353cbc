import { Pictures } from '@/components/cities/profile/pictures'
import type { Locale } from '@/lib/i18n/locales'
import type { PracticePage } from '@/lib/practices/queries/get-practice'
import { listPracticePictures } from '@/lib/profiles/queries/list-practice-pictures'

type Props = { practice: PracticePage; locale: Locale }

/** The pictures that the city gives of the practice. */
export async function PicturesPart({ practice, locale }: Props) {
  const pictures = await listPracticePictures(practice.rootId, locale)
  return <Pictures pictures={pictures} name={practice.city.name} />
}
