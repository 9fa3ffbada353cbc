import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { Table } from '@/components/ui/table'
import { localePath } from '@/lib/i18n/locales'
import { unfollowAction } from '@/lib/notifications/actions'
import type { listFollowing } from '@/lib/notifications/queries'

type Props = { follows: Awaited<ReturnType<typeof listFollowing>>['follows'] }

/** What somebody follows, with a way out of each. */
export function FollowTable({ follows }: Props) {
  const t = useTranslations('inbox.following')
  const locale = useLocale()
  return (
    <Table
      caption={t('caption')}
      captionHidden
      columns={[{ label: t('name') }, { label: t('kind') }, { label: t('act') }]}
      rows={follows.map(({ kind, name, lang, address, href }) => ({
        id: address,
        cells: [
          <a key="name" href={localePath(locale, href)} lang={lang === locale ? undefined : lang}>
            {name}
          </a>,
          t(`kinds.${kind}`),
          <ActionForm key="act" action={unfollowAction} name={`unfollow-${address}`}>
            <input type="hidden" name="target" value={address} />
            <Submit look="text" aria-label={`${t('unfollow')}: ${name}`}>
              {t('unfollow')}
            </Submit>
          </ActionForm>,
        ],
      }))}
    />
  )
}
