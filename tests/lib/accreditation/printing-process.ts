/** Prints in a process of its own: React that lays out pages is another one than the server's, which tests run with. */
import { renderDossier, renderForm } from '@/lib/accreditation/pdf/render-form'

const { form, about, dossier, locale } = JSON.parse(process.argv[2] ?? '{}')
// The first print of a process draws letters that the second one needs again.
await renderForm(form, about, 'en')
process.stdout.write(
  dossier
    ? await renderDossier(dossier, { country: about.country, sha256: 'abc123' }, locale)
    : await renderForm(form, about, locale),
)
