import { Document, Link, Page, StyleSheet, Text, View } from '@react-pdf/renderer'
import { direction, type Locale } from '@/lib/i18n/locales'
import { type Block, type Run, toBlocks } from './blocks'

/** A practice as it is printed: its own words in their language, all that surrounds them in the reader's. */
export type PrintablePractice = {
  title: string
  /** BCP 47, of the practice's own words. */
  language: string
  /** "Cork · Ireland". */
  city: string
  summary: string
  facts: { name: string; text: string }[]
  /** Parts with their titles; Markdown. What is empty is left out. */
  sections: { title: string; markdown: string }[]
  /** Where it comes from and where it is: addresses, with what each is. */
  sources: { name: string; url: string }[]
}

type Props = { practice: PrintablePractice; locale: Locale; faces: string[] }
type Way = 'ltr' | 'rtl'

const INK = '#14212b'
const QUIET = '#55646f'
const LINE = '#c9d1d6'
const BLUE = '#0b5c94'

const styles = StyleSheet.create({
  page: { paddingVertical: 56, paddingHorizontal: 64, color: INK },
  // Not on the page: words that are made when the page is known, as in its foot, vanish where a line height is set.
  work: { fontSize: 10.5, lineHeight: 1.5 },
  city: { color: QUIET },
  title: { fontSize: 22, lineHeight: 1.25, fontWeight: 600, marginTop: 4 },
  summary: { fontSize: 12.5, lineHeight: 1.45, marginTop: 12 },
  facts: { marginTop: 20, borderTopWidth: 0.75, borderTopColor: INK },
  fact: { borderBottomWidth: 0.5, borderBottomColor: LINE, paddingVertical: 5, gap: 12 },
  name: { width: 120, color: QUIET },
  text: { flex: 1 },
  section: { fontSize: 14, lineHeight: 1.3, fontWeight: 600, marginTop: 22 },
  heading: { fontWeight: 600, marginTop: 12 },
  paragraph: { marginTop: 8 },
  item: { marginTop: 4, gap: 6 },
  mark: { width: 16, color: QUIET },
  strong: { fontWeight: 600 },
  link: { color: BLUE, textDecoration: 'none' },
  foot: {
    position: 'absolute',
    bottom: 28,
    left: 64,
    right: 64,
    fontSize: 8.5,
    color: QUIET,
  },
})

/** A4, one column, hairlines: the page of a practice on paper. */
export function PracticeDocument({ practice, locale, faces }: Props) {
  const { title, language, city, summary, facts, sections, sources } = practice
  const own = direction(language)
  const readers = direction(locale)
  const count = new Intl.NumberFormat(locale)
  return (
    <Document title={title} author={city} subject={summary} language={language} pdfVersion="1.7">
      <Page size="A4" style={[styles.page, { fontFamily: faces }]}>
        <View style={styles.work}>
          <Text style={[styles.city, along(readers)]}>{city}</Text>
          <Text style={[styles.title, along(own)]}>{title}</Text>
          <Text style={[styles.summary, along(own)]}>{summary}</Text>
          {facts.length > 0 && (
            <View style={styles.facts}>
              {facts.map(({ name, text }) => (
                <Pair key={name} way={readers} name={name}>
                  <Text style={along(readers)}>{text}</Text>
                </Pair>
              ))}
            </View>
          )}
          {sections
            .filter(({ markdown }) => markdown !== '')
            .map((section) => (
              <View key={section.title}>
                <Text style={[styles.section, along(readers)]} minPresenceAhead={40}>
                  {section.title}
                </Text>
                {toBlocks(section.markdown).map((block, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a text that does not change
                  <Part key={index} block={block} way={own} />
                ))}
              </View>
            ))}
          {sources.length > 0 && (
            <View style={styles.facts}>
              {sources.map(({ name, url }) => (
                <Pair key={url} way={readers} name={name}>
                  <Link src={url} style={styles.link}>
                    {url}
                  </Link>
                </Pair>
              ))}
            </View>
          )}
        </View>
        <Text
          fixed
          style={[styles.foot, along(readers)]}
          render={({ pageNumber, totalPages }) =>
            `${title} · ${count.format(pageNumber)} / ${count.format(totalPages)}`
          }
        />
      </Page>
    </Document>
  )
}

type PairProps = { way: Way; name: string; children: React.ReactNode }

function Pair({ way, name, children }: PairProps) {
  return (
    <View style={[styles.fact, row(way)]} wrap={false}>
      <Text style={[styles.name, along(way)]}>{name}</Text>
      <View style={styles.text}>{children}</View>
    </View>
  )
}

function Part({ block, way }: { block: Block; way: Way }) {
  if (block.kind === 'item')
    return (
      <View
        style={[
          styles.item,
          row(way),
          way === 'rtl' ? { paddingRight: block.depth * 16 } : { paddingLeft: block.depth * 16 },
        ]}
      >
        <Text style={[styles.mark, along(way)]}>{block.mark}</Text>
        <Text style={[styles.text, along(way)]}>{words(block.runs, way)}</Text>
      </View>
    )
  return <Text style={[styles[block.kind], along(way)]}>{words(block.runs, way)}</Text>
}

function words(runs: Run[], way: Way) {
  return runs.map(({ text, strong, href }, index) => {
    // Each stretch is turned on its own, and has to know which way.
    const key = index
    const style = [along(way), strong ? styles.strong : {}]
    return href ? (
      <Link key={key} src={href} style={[styles.link, along(way)]}>
        {text}
      </Link>
    ) : (
      <Text key={key} style={style}>
        {text}
      </Text>
    )
  })
}

function along(way: Way) {
  return { direction: way, textAlign: way === 'rtl' ? 'right' : 'left' } as const
}

function row(way: Way) {
  return { flexDirection: way === 'rtl' ? 'row-reverse' : 'row' } as const
}
