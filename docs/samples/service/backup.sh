npm run -s waybill -- backup --to ./backup --data ./data
npm run -s waybill -- restore --from ./backup --data ./restored
