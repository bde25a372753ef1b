/** The page of an order: its element shows the parcel at once, and with the token all that the shopper may see. */
export const orderPage = (number: string, service: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>My order</title>
    <script
      type="module"
      src="${service}/waybill/v1/waybill.js"
      data-key="pk_demo_harbour_and_pine_0000000000"
    ></script>
    <script type="module">
      const answer = await fetch('/my/parcel-token');
      if (answer.ok) document.querySelector('track-shipment').token = await answer.text();
    </script>
  </head>
  <body>
    <h1>My order</h1>
    <track-shipment number="${number}"></track-shipment>
  </body>
</html>
`;
