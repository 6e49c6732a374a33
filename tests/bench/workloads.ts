import type { LoadPlan } from './load.ts'
import type { Prepared } from './prepare.ts'
import { thirtyAnswers, wrongAnswers } from './sample-answers.ts'

type Ask = Omit<LoadPlan, 'port' | 'clients' | 'seconds' | 'most' | 'from'>

/** One thing asked of the product, what the floor is asked in its place, and the ratio that is wanted. */
export type Workload = { name: string; product: Ask; floor: Ask; clients: number; must?: number; aim?: number; mostP99?: number; fromDrafts?: boolean }

const json = { 'Content-Type': 'application/json' }

/** W1 to W3 of the benchmark: file, refuse, list. */
export function workloads({ token, officerCookie, applicantCookie }: Prepared): Workload[] {
  const bearer = { Authorization: `Bearer ${token}` }
  const numbered = { ...thirtyAnswers(), ten_co_so: 'CÔNG TY TRÁCH NHIỆM HỮU HẠN DỊCH VỤ VÀ THƯƠNG MẠI SÔNG HƯƠNG {n}' }
  const post = (answers: object, expect: number, headers = {}): Ask => ({
    method: 'POST',
    path: '/api/v1/dossiers',
    headers: { ...json, ...headers },
    body: JSON.stringify({ procedure: 'thirty-fields', answers }),
    expect,
  })
  const [fileFloor, file] = [post(numbered, 201), post(numbered, 201, bearer)]
  const browser = { Cookie: applicantCookie, Origin: 'http://127.0.0.1', 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/x-www-form-urlencoded', 'Accept-Encoding': 'gzip, deflate, br' }
  const press: Ask = { method: 'POST', path: '/drafts/00000000-0000-4000-8000-{n}/review', headers: browser, body: '', expect: 302 }
  const queueFloor: Ask = { method: 'GET', path: '/queue', headers: {}, expect: 200 }
  const api: Ask = { method: 'GET', path: '/api/v1/queue?view=unit&sort=due&limit=50', headers: bearer, expect: 200 }
  const page: Ask = { method: 'GET', path: '/desk?view=unit', headers: { Cookie: officerCookie }, expect: 200 }
  const refuse = { product: post(wrongAnswers(), 422, bearer), floor: post(wrongAnswers(), 422), must: 0.1, aim: 0.17 }
  const list = { floor: queueFloor, must: 0.25, aim: 0.4 }

  return [
    { name: 'W1 file, API', product: file, floor: fileFloor, clients: 64, must: 0.6, aim: 1, mostP99: 50 },
    { name: 'W1 file, API', product: file, floor: fileFloor, clients: 1, must: 0.5 },
    { name: 'W1 file, browser', product: press, floor: fileFloor, clients: 64, must: 0.6, aim: 1, mostP99: 50, fromDrafts: true },
    { name: 'W1 file, browser', product: press, floor: fileFloor, clients: 1, must: 0.5, fromDrafts: true },
    { name: 'W2 refuse, API', ...refuse, clients: 64 },
    { name: 'W2 refuse, API', ...refuse, clients: 1 },
    { name: 'W3 queue, API', product: api, ...list, clients: 16 },
    { name: 'W3 queue, page', product: page, ...list, clients: 16 },
    { name: 'W3 queue, page gzipped', product: { ...page, headers: { ...page.headers, 'Accept-Encoding': 'gzip' } }, ...list, clients: 16 },
    { name: 'W3 queue, page drawn anew', product: { ...page, path: `${page.path}&n={n}` }, floor: queueFloor, clients: 16 },
  ]
}
