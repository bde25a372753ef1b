DATABASE_URL=postgres://waybill:secret@db.internal/waybill \
WAYBILL_OPERATOR_KEY="$(cat operator.key.base64)" \
npm run waybill -- serve --port 4400
