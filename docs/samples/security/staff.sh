WAYBILL_PASSWORD='a long enough one' npm run -s waybill -- staff create \
  --name 'Chen Jing' --email chen@operator.example --role supervisor --data ./data
