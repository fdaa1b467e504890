import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest'
import { nextTick } from 'vue'

import DocumentField from '@/documents/DocumentField.vue'
import type { UploadedDocument } from '@/shared/api/types'
import { FORM, useForm } from '@/shared/composables/useForm'
import * as post from '@/shared/postFile'

import { stubServer } from '../server'

const FILE = new File(['abc'], '照片.png', { type: 'image/png' })
const KEPT = { id: '01K', name: '旧照片.png', size: 350 * 1024 }
const STARTED = { status: 201, json: { id: '01D', upload: { url: 'https://bucket.example/', fields: {} } } }
let posted: MockInstance<typeof post.postFile>

function field(value: UploadedDocument | null) {
  const form = useForm<{ photo: UploadedDocument | null }>({ photo: value })
  const wrapper = mount(DocumentField, {
    props: { name: 'photo', label: '照片', purpose: 'individual_photo', modelValue: value },
    global: { provide: { [FORM as symbol]: form.state } },
  })
  return { form, wrapper }
}

beforeEach(() => {
  posted = vi.spyOn(post, 'postFile').mockResolvedValue()
})

describe('DocumentField', () => {
  it('shows what was uploaded with its size, and lets go of it', async () => {
    const { wrapper } = field(KEPT)
    expect(wrapper.get('[data-testid="photo-file"]').text()).toBe('旧照片.png 350 KB')
    expect(wrapper.get('input').attributes()).toMatchObject({ accept: 'image/jpeg,image/png', 'aria-label': '更换文件：照片' })
    await wrapper.get('[data-testid="photo-remove"]').trigger('click')
    expect(wrapper.emitted('update:modelValue')).toEqual([[null]])
  })

  it('makes the form wait until a file that was dropped has arrived', async () => {
    stubServer(STARTED)
    let arrive: () => void = () => undefined
    posted.mockImplementation(() => new Promise((resolve) => (arrive = resolve)))
    const { form, wrapper } = field(null)
    await wrapper.get('.document').trigger('drop', { dataTransfer: { files: [FILE] } })
    await vi.waitFor(() => expect(posted).toHaveBeenCalled())
    const send = vi.fn(() => Promise.resolve(true))
    expect(await form.submit(send)).toBeUndefined()
    expect(form.note.value).toBe('文件正在上传，请等上传完成后再提交')
    arrive()
    await vi.waitFor(() => expect(wrapper.emitted('update:modelValue')).toEqual([[{ id: '01D', name: '照片.png', size: 3 }]]))
    expect(await form.submit(send)).toBe(true)
  })

  it('says at the field why a file is not taken', async () => {
    const { wrapper } = field(null)
    await wrapper.get('.document').trigger('drop', { dataTransfer: { files: [new File(['x'], 'a.exe')] } })
    await nextTick()
    expect(wrapper.text()).toContain('这里只能上传 JPEG 或 PNG 图片')
    expect(wrapper.get('input').attributes('aria-invalid')).toBe('true')
  })

  it('lets the form go when it goes itself', async () => {
    stubServer(STARTED)
    posted.mockImplementation(() => new Promise(() => undefined))
    const { form, wrapper } = field(null)
    await wrapper.get('.document').trigger('drop', { dataTransfer: { files: [FILE] } })
    await vi.waitFor(() => expect(form.state.uploads.value).toBe(1))
    wrapper.unmount()
    expect(form.state.uploads.value).toBe(0)
  })
})
