import { useFormatter, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { CRITERIA, type Scores } from '@/lib/peers/schema'
import styles from './judgements.module.css'

export type Judgement = { id: string; city: string; scores: Scores }

/** What peers think, side by side: each by the name of their city. */
export function Judgements({ judgements }: { judgements: Judgement[] }) {
  const t = useTranslations('peers')
  const format = useFormatter()
  if (judgements.length === 0) return null
  return (
    <Table
      caption={t('said')}
      columns={[
        { label: t('criterion') },
        ...judgements.map(({ city }) => ({ label: city })),
        { label: t('mean'), numeric: true },
      ]}
      rows={CRITERIA.map((criterion) => ({
        id: criterion,
        cells: [
          t(`criteria.${criterion}.name`),
          ...judgements.map(({ id, scores }) => (
            <div key={id}>
              <p className="num">{format.number(scores[criterion].score)}</p>
              <p className={styles.reason} dir="auto">
                {scores[criterion].reason}
              </p>
            </div>
          )),
          format.number(mean(judgements.map(({ scores }) => scores[criterion].score)), {
            maximumFractionDigits: 1,
          }),
        ],
      }))}
    />
  )
}

function mean(numbers: number[]) {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}
