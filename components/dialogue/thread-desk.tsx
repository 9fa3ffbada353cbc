import { useLocale, useTranslations } from 'next-intl'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormVersion } from '@/components/ui/form/conflict'
import { FormArea } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import {
  deletePostAction,
  editPostAction,
  followThreadAction,
  unfollowThreadAction,
} from '@/lib/dialogue/actions'
import type { ThreadPost } from '@/lib/dialogue/queries/list-thread'
import type { ThreadForViewer } from '@/lib/dialogue/queries/list-thread-for'
import { localePath } from '@/lib/i18n/locales'
import styles from './dialogue.module.css'
import { Posts } from './posts'
import { WriteForm } from './write-form'

/** A thread for whoever takes part in it: to write, answer, change one's own words, and follow. */
export function ThreadDesk({ thread }: { thread: ThreadForViewer }) {
  const t = useTranslations('dialogue')
  const locale = useLocale()
  const { place, posts, page, pages, own, following, subject, subjectId } = thread
  const desk = localePath(locale, place.deskHref)
  return (
    <>
      <Section id="write" title={t('write.title')} caption={t('write.public')}>
        <WriteForm thread={thread} />
      </Section>
      <Section
        id="dialogue"
        title={t('title')}
        caption={t(following ? 'follow.on' : 'follow.off')}
        aside={
          <ActionForm
            action={following ? unfollowThreadAction : followThreadAction}
            name={`follow-${subjectId}`}
          >
            <input type="hidden" name="subject" value={subject} />
            <input type="hidden" name="subjectId" value={subjectId} />
            <Submit look="line">{t(following ? 'follow.stop' : 'follow.do')}</Submit>
          </ActionForm>
        }
      >
        {posts.length === 0 && <p className="mute">{t('empty.title')}</p>}
        <Posts posts={posts} answerHref={(id) => `${desk}?answer=${id}#write`} own={ownParts} />
        <Pagination
          page={page}
          pages={pages}
          href={(number) => `${desk}?thread=${number}#dialogue`}
        />
      </Section>
    </>
  )

  function ownParts({ id, language }: ThreadPost) {
    const mine = own[id]
    if (!mine) return null
    return (
      <div className={styles.own}>
        <Fold summary={t('edit.title')}>
          <ActionForm action={editPostAction} name={`edit-${id}`}>
            <input type="hidden" name="id" value={id} />
            <FormVersion version={mine.version} labels={{ body: t('write.body') }} />
            <FormArea
              name="body"
              rows={6}
              lang={language}
              dir="auto"
              label={t('write.body')}
              hint={t('edit.hint')}
              defaultValue={mine.body}
            />
            <p>
              <Submit look="line">{t('edit.save')}</Submit>
            </p>
          </ActionForm>
        </Fold>
        <Fold summary={t('delete.title')}>
          <ActionForm action={deletePostAction} name={`delete-${id}`}>
            <p>{t('delete.text')}</p>
            <input type="hidden" name="id" value={id} />
            <p>
              <Submit look="bad">{t('delete.do')}</Submit>
            </p>
          </ActionForm>
        </Fold>
      </div>
    )
  }
}
