import { addresses, addressIds, type AddressId } from '../shop/addresses.ts';
import { element } from './element.ts';
import { language, say } from './page.ts';
import { addressBlock } from './summary.ts';

/** The shopper's addresses, one of them chosen. */
export const addressChoice = (chosen: AddressId, choose: (to: AddressId) => void): HTMLElement =>
  element(
    'div',
    { class: 'addresses' },
    ...addressIds.map((id) => {
      const radio = element('input', { type: 'radio', name: 'to' });
      radio.checked = id === chosen;
      radio.addEventListener('change', () => {
        choose(id);
      });
      return element(
        'label',
        { class: 'choice' },
        radio,
        element('b', {}, addresses[id].whose[language]),
        addressBlock(id),
      );
    }),
  );

/** Whether the goods are insured for what they cost. */
export const insuranceChoice = (amount: string, choose: (insured: boolean) => void): HTMLElement => {
  const box = element('input', { type: 'checkbox' });
  box.addEventListener('change', () => {
    choose(box.checked);
  });
  return element(
    'label',
    { class: 'choice' },
    box,
    element('b', {}, say.insure(amount)),
    element('span', {}, say.insureText),
  );
};
