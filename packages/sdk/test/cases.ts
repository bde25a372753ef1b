import type { CustomerCase, StaffCase } from '../src/contract/case-shapes.ts';

const at = '2026-03-01T10:00:00+08:00';

const common = {
  id: 'cas_01h455vb4pex5vsknk084sn02q',
  number: 'C-2603-00017',
  kind: 'complaint',
  class: 'damage',
  type: 'broken',
  state: 'filed',
  parcel: { number: 'SF1234567890' },
  wishes: ['replacement'],
  claim: null,
  filedAt: at,
  confirmed: true,
  clock: { kind: 'response', standing: 'running', dueAt: at },
  resolution: null,
  evidence: [],
  can: ['message', 'attach', 'withdraw'],
};

export const customerCase = {
  ...common,
  steps: [{ step: 'filed', at, dueAt: null, late: false }],
  thread: [{ id: 'ent_1', at, act: 'file', by: 'customer', name: null, text: 'It is broken', evidence: [] }],
  plan: null,
  authorityLine: null,
  rateable: false,
} satisfies CustomerCase;

export const staffCase = {
  ...common,
  merchantId: 'mrc_01h455vb4pex5vsknk084sn02q',
  level: 'agent',
  department: 'service',
  person: null,
  channel: 'element',
  overdueSubtasks: 0,
  contact: { name: null, phone: null, email: 'lin@example.com', wechat: null, preferred: 'email' },
  entries: [],
  promises: [],
  subtasks: [],
  followUp: null,
  cause: null,
  actions: [],
  clocks: [common.clock],
} satisfies StaffCase;
