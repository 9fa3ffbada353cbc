export type Typed = string | string[]

/** What a field of the form holds now. */
export function readField(form: HTMLFormElement, name: string): Typed {
  const boxes = controls<HTMLInputElement>(form, `${name}[]`).filter(isBox)
  if (boxes.length > 0) return boxes.filter(({ checked }) => checked).map(({ value }) => value)
  return controls(form, name)[0]?.value ?? ''
}

/** Shows something else in a field of the form. */
export function writeField(form: HTMLFormElement, name: string, typed: Typed) {
  for (const box of controls<HTMLInputElement>(form, `${name}[]`).filter(isBox))
    box.checked = typed.includes(box.value)
  for (const control of controls(form, name)) control.value = String(typed)
}

/** What a field holds, in the words that stand beside its choices. */
export function wordsOf(form: HTMLFormElement, name: string, typed: Typed) {
  const boxes = controls<HTMLInputElement>(form, `${name}[]`).filter(isBox)
  const [control] = controls(form, name)
  if (boxes.length > 0)
    return boxes
      .filter(({ value }) => typed.includes(value))
      .map((box) => box.closest('label')?.textContent ?? box.value)
      .join(', ')
  if (control instanceof HTMLSelectElement)
    return [...control.options].find(({ value }) => value === typed)?.text ?? String(typed)
  return String(typed)
}

/** Whether two values of a field say the same; line ends differ between what is typed and what is stored. */
export function sameTyped(one: Typed, other: Typed) {
  return plain(one) === plain(other)
}

/** What a form sends: lists under `name[]`, with an empty first one that says that none is chosen. */
export function toFormData(fields: Iterable<[string, Typed]>, more: Record<string, string>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(more)) body.set(name, value)
  for (const [name, typed] of fields) {
    if (typeof typed === 'string') body.set(name, typed)
    else for (const value of ['', ...typed]) body.append(`${name}[]`, value)
  }
  return body
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

function controls<C extends Control = Control>(form: HTMLFormElement, name: string) {
  return [...form.querySelectorAll<C>(`[name="${name}"]`)]
}

function isBox(input: HTMLInputElement) {
  return input.type === 'checkbox'
}

function plain(typed: Typed) {
  if (typeof typed !== 'string') return [...typed].sort().join('\n')
  return typed.replace(/\r\n/g, '\n').trim()
}
