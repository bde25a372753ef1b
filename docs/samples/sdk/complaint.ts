import { Waybill } from '@waybill/sdk';

const waybill = new Waybill({ key: 'pk_demo_harbour_and_pine_0000000000', baseUrl: 'http://localhost:4400' });

const filed = await waybill.complaints.create({
  number: '1Z999AA10198765434',
  type: 'broken',
  text: 'The bowl arrived in two pieces.',
  contact: { email: 'lin@example.com' },
  proof: { phoneLast4: '4321' },
});
console.log(filed.number, filed.case?.clock?.dueAt); // what people say on the phone, and by when somebody answers

// The token shows this case and no other.
const token = filed.token ?? undefined;
if (filed.case) {
  const { state, can } = await waybill.cases.retrieve(filed.case.id, { token });
  console.log(state, can);
}
