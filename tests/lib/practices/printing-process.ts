/** Prints in a process of its own: React that lays out pages is another one than the server's, which tests run with. */
import { renderPracticePdf } from '@/lib/practices/pdf/render-practice-pdf'

const [practice = '', locale = ''] = process.argv.slice(2)
process.stdout.write(await renderPracticePdf(JSON.parse(practice), locale as 'en'))
