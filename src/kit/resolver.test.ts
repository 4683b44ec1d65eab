import './zod.ts'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { flatErrors, schemaResolver, withoutBlanks } from './resolver.ts'
import { isRequired, schemaAt } from './schema-path.ts'

const schema = z.object({
  place: z.string().min(1).max(5),
  kind: z.enum(['a', 'b']),
  needs: z.array(z.enum(['x', 'y'])).min(1),
  age: z.number().min(18).optional(),
  born: z.object({ year: z.string().regex(/^\d{4}$/, 'err.partial-date') }).optional(),
  people: z.array(z.object({ name: z.string() })).default([]),
})
const resolve = async (values: unknown) =>
  await schemaResolver(schema)(values as never, undefined, { fields: {}, shouldUseNativeValidation: false })

describe('a schema as the check of a form', () => {
  test('gives text keys, never words of its own', async () => {
    const { errors } = await resolve({ place: '', needs: [], age: 3, born: { year: 'x' }, people: [{}] })
    expect(Object.fromEntries(flatErrors(errors).map(({ at, code }) => [at, code]))).toEqual({
      place: 'err.required',
      kind: 'err.required',
      needs: 'err.required',
      age: 'err.too-small',
      'born.year': 'err.partial-date',
      'people.0.name': 'err.required',
    })
  })

  test('tells a wrong choice and a long text apart', async () => {
    const { errors } = await resolve({ place: 'quá dài', kind: 'c', needs: ['x'] })
    expect(flatErrors(errors)).toEqual([
      { at: 'place', code: 'err.too-long' },
      { at: 'kind', code: 'err.choose' },
    ])
  })

  test('lets good values through as they were given, without empty boxes', async () => {
    const given = { place: 'Huế', kind: 'a', needs: ['x'], age: '' }
    expect(await resolve(given)).toEqual({ values: { place: 'Huế', kind: 'a', needs: ['x'] }, errors: {} })
  })

  test('an empty box is no answer, however deep', () => {
    expect(withoutBlanks({ a: '', b: { c: '', d: 0 }, e: [{ f: '' }], g: false, h: null })).toEqual({
      b: { d: 0 },
      e: [{}],
      g: false,
      h: null,
    })
  })
})

describe('the schema knows what is required', () => {
  test.each([
    ['place', true],
    ['kind', true],
    ['age', false],
    ['born', false],
    ['born.year', true],
    ['people', false],
    ['people.0.name', true],
    ['nowhere.at.all', false],
  ])('%s: %s', (path, required) => expect(isRequired(schema, path)).toBe(required))

  test('and ends where a path leads nowhere', () => expect(schemaAt(schema, 'place.x')).toBeUndefined())
})
