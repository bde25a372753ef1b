import '@waybill/widgets/service-scorecard/define';
import { WaybillStaff } from '@waybill/sdk/staff';

const baseUrl = 'http://localhost:4400';
const scorecard = document.querySelector('service-scorecard');
const form = document.querySelector('form');

form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const { email, password } = Object.fromEntries(new FormData(form).entries()) as { email: string; password: string };
  const { token } = await WaybillStaff.signIn({ email, password }, { baseUrl });
  if (scorecard) scorecard.token = token;
});

scorecard?.addEventListener('service-scorecard-error', ({ detail }) => {
  if (detail.code === 'token_expired' && form) form.hidden = false;
});
