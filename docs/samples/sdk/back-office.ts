import { WaybillStaff } from '@waybill/sdk/staff';

const baseUrl = 'http://localhost:4400';
const email = process.env.WAYBILL_EMAIL ?? '';
const password = process.env.WAYBILL_PASSWORD ?? '';
const { token } = await WaybillStaff.signIn({ email, password }, { baseUrl });
const staff = new WaybillStaff({ key: token, baseUrl });

// The queue, the nearest clock first.
for await (const { id, number, state, clock } of staff.cases.list()) {
  console.log(number, state, clock?.dueAt);
  if (state !== 'filed') continue;

  await staff.cases.respond(id, { text: 'We are looking for it.' });
  const dueAt = new Date(Date.now() + 24 * 3_600_000).toISOString();
  await staff.cases.plan(id, {
    text: 'A new one comes.',
    promises: [{ kind: 'replacement', text: 'A new bowl leaves', dueAt }],
  });
}
