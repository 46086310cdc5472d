import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const pages = globSync(['*.md', 'docs/**/*.md', 'packages/*/*.md', 'scripts/**/*.md'], {
  cwd: root,
  exclude: ['**/node_modules/**', 'CHANGELOG.md', 'docs/decisions/**'],
})
const read = page => readFileSync(join(root, page), 'utf8')

test('every file and folder that a page of documentation names is there', () => {
  const named = /`((?:packages|apps|docs|e2e|faults|bench|scripts)\/[\w./@-]+)`/g
  const missing = pages.flatMap(page =>
    [...read(page).matchAll(named)]
      .map(match => match[1])
      .filter(path => !path.endsWith('/dist') && !existsSync(join(root, path)))
      .map(path => `${page}: ${path}`),
  )
  expect(pages.length).toBeGreaterThan(8)
  expect(missing).toEqual([])
})

test('every name of the code that a page of documentation says is in the code', () => {
  const code = globSync(
    ['{apps,bench,e2e,faults,packages,scripts}/**/*.{ts,tsx,mjs,json}', '*.{cjs,yaml,json}'],
    {
      cwd: root,
      exclude: ['**/node_modules/**', '**/dist/**', 'bench/results/**'],
    },
  )
  const known = new Set(code.flatMap(file => read(file).match(/\w+/g) ?? []))
  const missing = pages.flatMap(page =>
    [
      ...read(page)
        .replaceAll(/```.*?```/gs, '')
        .matchAll(/`([^`\n]+)`/g),
    ]
      .flatMap(([, words]) => words.match(/\b[A-Za-z]+[a-z][A-Z]\w*/g) ?? [])
      .filter(name => !known.has(name))
      .map(name => `${page}: ${name}`),
  )
  expect(code.length).toBeGreaterThan(1_000)
  expect(missing).toEqual([])
})

test('every link of a page of documentation leads to a file', () => {
  const missing = pages.flatMap(page =>
    [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)]
      .map(match => match[1])
      .filter(path => !existsSync(join(root, dirname(page), path)))
      .map(path => `${page}: ${path}`),
  )
  expect(missing).toEqual([])
})
