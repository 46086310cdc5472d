import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formsOnTheirOwn } from './lib/forms.ts'

const root = join(import.meta.dirname, '..')
const found = (pattern: string[]) =>
  globSync(pattern, { cwd: root, exclude: ['**/*.test.{ts,tsx}', 'apps/web/src/gallery/**'] })

test('every form of the web app goes through `useForm`', () => {
  const files = found(['apps/web/src/{features,views,wall,design}/**/*.tsx', 'packages/formats/src/**/*.tsx'])
  expect(files.length).toBeGreaterThan(150)
  const own = files.flatMap(file => formsOnTheirOwn(file, readFileSync(join(root, file), 'utf8')))
  expect(own, 'what is typed would be lost with a closed dialog: let design/use-form.ts hold it').toEqual([])
})

test('what people type is kept by `useForm` alone', () => {
  const files = found(['apps/web/src/**/*.{ts,tsx}'])
  const keepers = files.filter(file =>
    /\b(keepTyping|keptTyping|useKeptValues)\b/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(keepers.sort()).toEqual([
    'apps/web/src/design/use-form.ts',
    'apps/web/src/live/typing.ts',
    'apps/web/src/ui/use-kept.ts',
  ])
})

const own = (body: string) => formsOnTheirOwn('x.tsx', `function Part() { ${body} }`)

test.each([
  ['a form without it', 'return <form onSubmit={send} />'],
  ['props of something else', 'const form = useOther(); return <form {...form.props} />'],
  ['other props of it', 'const form = useForm({}); return <form {...form.rest} />'],
  [
    'a field of its own that is sent',
    `const [a, setA] = useState(''); const { act } = useAct()
     return <Field value={a} onChange={event => setA(event.target.value)} />`,
  ],
  [
    'the setter handed on',
    `const [a, setA] = useState({}); const send = () => event.command('x', a)
     return <FieldsForm values={a} onValues={setA} />`,
  ],
])('found: %s', (_, body) => {
  expect(own(body)).toEqual([`x.tsx:${body.includes('\n') ? 2 : 1}`])
})

test.each([
  ['a form with it', 'const form = useForm({}); return <form className="a" {...form.props} />'],
  [
    'a search',
    `const [a, setA] = useState(''); const { act } = useAct()
     return <Field type="search" value={a} onChange={event => setA(event.target.value)} />`,
  ],
  [
    'a field that nothing is sent from',
    `const [a, setA] = useState(''); return <Field value={a} onChange={event => setA(event.target.value)} />`,
  ],
  [
    'a field of the form beside another state',
    `const [a, setA] = useState(''); const { act } = useAct(); const form = useForm({})
     return <><Field {...form.text('b')} /><Check onChange={setA} /></>`,
  ],
])('left alone: %s', (_, body) => {
  expect(own(body)).toEqual([])
})
