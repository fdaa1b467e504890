import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'

import { LostConnection, Problem } from '@/shared/api/problem'
import { missing, placed, useForm } from '@/shared/composables/useForm'

const refuse = (...fields: string[]) => () =>
  Promise.reject(new Problem(422, 'invalid', '', fields.map((field) => ({ field, code: 'x', message: `wrong ${field}` }))))

describe('useForm', () => {
  it('puts the messages of the server at their fields and keeps what was typed', async () => {
    const form = useForm({ name: 'a', code: 'b' })
    expect(await form.submit(refuse('name', 'code'))).toBeUndefined()
    expect(form.errors.value).toEqual({ name: 'wrong name', code: 'wrong code' })
    expect(form.note.value).toContain('2')
    expect(form.values).toEqual({ name: 'a', code: 'b' })
  })

  it('clears the message of a field once it changes, and only that one', async () => {
    const form = useForm({ name: 'a', code: 'b' })
    await form.submit(refuse('name', 'code'))
    form.values.name = 'c'
    await nextTick()
    expect(form.errors.value).toEqual({ code: 'wrong code' })
  })

  it('says above the form what belongs to no field of it', async () => {
    const form = useForm({ name: '' })
    await form.submit(refuse('size'))
    expect(form.errors.value).toEqual({})
    expect(form.note.value).toBe('wrong size')
  })

  it('tells a lost connection apart', async () => {
    const form = useForm({ name: '' })
    await form.submit(() => Promise.reject(new LostConnection()))
    expect(form.note.value).toContain('连接不上')
  })

  it('sends nothing while a check fails, and nothing twice at once', async () => {
    const form = useForm({ name: '' })
    let sent = 0
    const send = () => Promise.resolve((sent += 1))
    await form.submit(send, () => missing(form.values, ['name']))
    expect([sent, form.errors.value]).toEqual([0, { name: '请填写' }])
    const first = form.submit(send)
    expect(await form.submit(send)).toBeUndefined()
    expect(await first).toBe(1)
    expect(form.busy.value).toBe(false)
  })
})

it('keeps the first of several messages for a field', () => {
  const fields = [
    { field: 'a', code: '1', message: 'first' },
    { field: 'a', code: '2', message: 'second' },
  ]
  expect(placed(fields, () => true)).toEqual({ errors: { a: 'first' }, rest: [] })
})

it('tells what is to be filled in from what is to be chosen; nought is filled in', () => {
  expect(missing({ a: '', b: 0, c: undefined, d: '' }, ['a', 'b', 'c'], ['d'])).toEqual({ a: '请填写', c: '请填写', d: '请选择' })
})
