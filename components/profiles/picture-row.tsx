import { useLocale, useTranslations } from 'next-intl'
import { Actions } from '@/components/ui/actions'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { Note } from '@/components/ui/note'
import { movePictureAction, removePictureAction } from '@/lib/profiles/actions'
import type { DeskPicture } from '@/lib/profiles/queries/list-pictures'
import { DescribePicture } from './describe-picture'
import { PictureImage } from './picture-image'
import styles from './picture-row.module.css'

type Props = { picture: DeskPicture; number: number; last: boolean; mayEdit: boolean }

/** A picture at the desk: what is said of it, its place among the others, and the way to remove it. */
export function PictureRow({ picture, number, last, mayEdit }: Props) {
  const t = useTranslations('profile')
  const locale = useLocale()
  const [first = locale] = Object.keys(picture.alt)
  const lang = locale in picture.alt ? locale : first
  return (
    <article className={styles.row} aria-label={t('pictures.number', { number })}>
      <div>
        {picture.hiddenAt ? (
          <Note title={t('pictures.hidden')}>
            <p className="small mute">{t('pictures.hiddenText')}</p>
          </Note>
        ) : (
          <PictureImage
            picture={picture}
            alt={{ text: picture.alt[lang] ?? '', lang }}
            sizes="(max-width: 900px) 100vw, 300px"
          />
        )}
        {mayEdit && (
          <ActionForm
            action={movePictureAction}
            name={`move-${picture.id}`}
            className={styles.move}
            aria-label={t('pictures.place', { number })}
          >
            <input type="hidden" name="id" value={picture.id} />
            <Actions>
              {number > 1 && (
                <Submit look="text" name="to" value="earlier">
                  {t('pictures.earlier')}
                </Submit>
              )}
              {!last && (
                <Submit look="text" name="to" value="later">
                  {t('pictures.later')}
                </Submit>
              )}
            </Actions>
          </ActionForm>
        )}
      </div>
      <div className={styles.words}>
        <DescribePicture picture={picture} mayEdit={mayEdit} />
        {mayEdit && (
          <Fold summary={t('pictures.remove')}>
            <ActionForm action={removePictureAction} name={`remove-${picture.id}`}>
              <input type="hidden" name="id" value={picture.id} />
              <p className="small mute">{t('pictures.removeText')}</p>
              <p>
                <Submit look="bad">{t('pictures.removeDo')}</Submit>
              </p>
            </ActionForm>
          </Fold>
        )}
      </div>
    </article>
  )
}
