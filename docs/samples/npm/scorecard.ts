import '@waybill/widgets/service-scorecard/define';
import { WaybillStaff } from '@waybill/sdk/staff';

const baseUrl = 'http://localhost:4400';
const scorecard = document.querySelector('service-scorecard');
const form = document.querySelector('form');

const signIn = async (fields: FormData) => {
  const { email, password } = Object.fromEntries(fields.entries()) as { email: string; password: string };
  const { token } = await WaybillStaff.signIn({ email, password }, { baseUrl });
  if (scorecard) scorecard.token = token;
};

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  void signIn(new FormData(form));
});

scorecard?.addEventListener('service-scorecard-error', ({ detail }) => {
  if (detail.code === 'token_expired' && form) form.hidden = false;
});
