import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'

import CertificatesView from '@/enquiry/CertificatesView.vue'
import CertificateView from '@/enquiry/CertificateView.vue'

import { problem, stubServer } from '../server'
import { certificate } from './samples'
import { shown } from './shown'

enableAutoUnmount(afterEach)

const LIST = '/enquiry/certificates'
const PATH = '/enquiry/institutions/:id/certificate'
const ADDRESS = '/enquiry/institutions/1233022541956100XE/certificate?number=JD-1'

describe('certificates by number', () => {
  it('ask for a number first', async () => {
    const calls = stubServer()
    const { wrapper } = await shown(CertificatesView, LIST)
    expect(wrapper.text()).toContain('请填写证书编号')
    await wrapper.get('form').trigger('submit')
    expect(wrapper.get('[data-testid=field-number]').text()).toContain('请填写')
    expect(calls).toEqual([])
  })

  it('show the only one at once', async () => {
    const calls = stubServer({ json: { items: [certificate()] } }, { json: certificate() })
    const { wrapper } = await shown(CertificatesView, `${LIST}?number=jd-1`)
    expect(wrapper.get('[data-testid=standing]').text()).toContain('现行有效')
    expect(calls.map(({ path, query }) => [path, query])).toEqual([
      [LIST, { number: 'jd-1' }],
      ['/enquiry/institutions/1233022541956100XE/certificate', { number: 'jd-1' }],
    ])
  })

  it('let one choose where several institutions gave the number', async () => {
    stubServer({ json: { items: [certificate(), certificate({ institution: 'B', institution_name: '宁波市计量院', verdict: 'failed', valid_until: null })] } })
    const { wrapper } = await shown(CertificatesView, `${LIST}?number=JD-1`)
    expect(wrapper.text()).toContain('2 家机构')
    expect(wrapper.findAll('[data-testid=open-certificate]').map((link) => link.attributes('href'))).toEqual([ADDRESS, '/enquiry/institutions/B/certificate?number=JD-1'])
  })

  it('say what to do where there is none', async () => {
    stubServer({ json: { items: [] } })
    const { wrapper } = await shown(CertificatesView, `${LIST}?number=JD-9`)
    expect(wrapper.text()).toContain('没有查到编号为“JD-9”的证书')
  })
})

describe('a certificate', () => {
  it.each([
    [{}, 'standing', '现行有效'],
    [{ valid_until: '2020-01-01' }, 'standing', '已于 2020-01-01 届满'],
    [{ verdict: 'failed', valid_until: null }, 'standing', '不得使用'],
    [{ replaced: true, number: 'JD-2' }, 'replaced', '现行编号为“JD-2”'],
    [{ verified_again: true }, 'verified-again', '最近一次'],
  ] as const)('%j says what it is worth', async (changes, note, text) => {
    stubServer({ json: certificate(changes) })
    const { wrapper } = await shown(CertificateView, ADDRESS, PATH)
    expect(wrapper.get(`[data-testid=${note}]`).text()).toContain(text)
    expect(wrapper.get('[data-testid=no-file]').text()).toContain('没有上传')
  })

  it('compares a file that is dropped, and sends it nowhere', async () => {
    const content = new TextEncoder().encode('abc')
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
    const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    const calls = stubServer({ json: certificate({ files: [{ sha256, number: 'JD-1', holds: true }] }) })
    const { wrapper } = await shown(CertificateView, ADDRESS, PATH)
    const drop = async (...files: File[]) => {
      await wrapper.get('.zone').trigger('drop', { dataTransfer: { files } })
      await vi.waitFor(() => wrapper.get('[data-testid=file-answer]'))
      return wrapper.get('[data-testid=file-answer]').text()
    }
    const pdf = (text: string) => new File([text], 'JD-1.pdf', { type: 'application/pdf' })
    expect(await drop(pdf('abc'), pdf('abc'))).toContain('一次只能比对一个文件')
    expect(await drop(pdf('abc'))).toContain('一致：“JD-1.pdf”')
    expect(await drop(pdf('abd'))).toContain('不一致')
    expect(await drop(new File(['x'], 'a.jpg', { type: 'image/jpeg' }))).toContain('不是 PDF 文件')
    expect(calls).toHaveLength(1)
  })

  it('may be unknown, or not named by the address', async () => {
    stubServer(problem(404, 'not_found'))
    expect((await shown(CertificateView, ADDRESS, PATH)).wrapper.text()).toContain('没有查到编号为“JD-1”的证书')
    expect((await shown(CertificateView, '/enquiry/institutions/X/certificate', PATH)).wrapper.text()).toContain('网址中没有证书编号')
    await flushPromises()
  })
})
