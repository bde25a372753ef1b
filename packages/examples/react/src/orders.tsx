import type {} from '@waybill/widgets/react';
import { useState } from 'react';

const orders = [
  { order: 'A-1001', number: 'SF1402338756129' },
  { order: 'A-1002', number: '1Z999AA10123456784' },
];

/** The orders of a shopper; the chosen one's parcel is tracked. */
export const Orders = () => {
  const [number, setNumber] = useState(orders[0]?.number);
  const [milestone, setMilestone] = useState<string | null>(null);

  return (
    <main>
      <h1>My orders</h1>
      <nav>
        {orders.map((each) => (
          <button key={each.order} aria-pressed={each.number === number} onClick={() => setNumber(each.number)}>
            {each.order}
          </button>
        ))}
      </nav>
      <track-shipment number={number} ontrack-shipment-loaded={({ detail }) => setMilestone(detail.milestone)}>
        <a href="/contact">Contact us</a>
      </track-shipment>
      <p>
        This page knows: <output>{milestone ?? 'nothing yet'}</output>
      </p>
    </main>
  );
};
