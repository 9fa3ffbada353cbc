import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { followAction } from '@/lib/notifications/actions'
import type { getFollowable } from '@/lib/notifications/queries'

type Props = { about: Awaited<ReturnType<typeof getFollowable>> }

/** What a link of a public page offers to follow: one button. */
export function FollowOffer({ about }: Props) {
  const t = useTranslations('inbox.following')
  if (!about) return <p role="status">{t('unknown')}</p>
  const { name, address, isFollowed } = about
  if (isFollowed) return <p role="status">{t('followed', { name })}</p>
  return (
    <ActionForm action={followAction} name="follow">
      <input type="hidden" name="target" value={address} />
      <Submit>{t('follow', { name })}</Submit>
    </ActionForm>
  )
}
