WAYBILL_SMTP_URL=smtp://user:password@mail.example:587 \
WAYBILL_MAIL_FROM='Fast Parcels <service@operator.example>' \
PUBLIC_URL=https://track.operator.example \
npm run waybill -- serve --port 4400 --data ./data
