import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Thread, ThreadPost } from '@/lib/dialogue/queries/list-thread'
import styles from './dialogue.module.css'
import { Post } from './post'

type Props = {
  posts: Thread['posts']
  answerHref: (id: string) => string
  /** What its author can do with a post. */
  own?: (post: ThreadPost) => ReactNode
}

/** Posts, each with its answers. */
export function Posts({ posts, answerHref, own }: Props) {
  const t = useTranslations('dialogue')
  return (
    <ol className={styles.posts}>
      {posts.map(({ answers, ...post }) => (
        <li key={post.id}>
          <Post post={post} answerHref={answerHref(post.id)}>
            {own?.(post)}
          </Post>
          {answers.length > 0 && (
            <ol className={styles.answers} aria-label={t('answers', { count: answers.length })}>
              {answers.map((answer) => (
                <li key={answer.id}>
                  <Post post={answer} answerHref={answerHref(answer.id)}>
                    {own?.(answer)}
                  </Post>
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  )
}
