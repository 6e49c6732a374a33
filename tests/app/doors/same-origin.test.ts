import { describe, expect, test } from 'vitest'
import { isSameOrigin } from '#app/doors/same-origin.ts'

const post = (headers: Record<string, string>, method = 'POST') =>
  isSameOrigin({ method, headers: new Headers({ Host: 'dichvucong.example.vn', ...headers }), url: 'http://dichvucong.example.vn/my' })

describe('posts from elsewhere', () => {
  test.each([
    ['another site', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
    ['another site, old browser', { Origin: 'https://evil.example' }],
    ['a sister domain', { Origin: 'https://khac.example.vn', 'Sec-Fetch-Site': 'same-site' }],
    ['a sandboxed frame', { Origin: 'null' }],
    ['a header that contradicts', { Origin: 'https://dichvucong.example.vn', 'Sec-Fetch-Site': 'cross-site' }],
    ['our name inside theirs', { Origin: 'https://dichvucong.example.vn.evil.example' }],
    ['no browser at all', {}],
  ])('%s is refused', (_name, headers) => {
    expect(post(headers)).toBe(false)
  })

  test('every changing method is a post', () => {
    for (const method of ['PUT', 'PATCH', 'DELETE']) expect(post({ Origin: 'https://evil.example' }, method)).toBe(false)
  })
})

describe('our own pages', () => {
  test('post with Origin and Sec-Fetch-Site', () => {
    expect(post({ Origin: 'https://dichvucong.example.vn', 'Sec-Fetch-Site': 'same-origin' })).toBe(true)
  })

  test('post from the public address behind a proxy that changes Host', () => {
    const headers = new Headers({ Host: 'app:3000', Origin: 'https://cong.example.vn' })
    expect(isSameOrigin({ method: 'POST', headers, url: 'http://app:3000/' }, 'https://cong.example.vn')).toBe(true)
  })

  test('may be read from anywhere', () => {
    expect(post({ Origin: 'https://evil.example' }, 'GET')).toBe(true)
  })
})
