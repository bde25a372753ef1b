npm run -s waybill -- keys create --merchant 'My shop' --origin https://shop.example --data ./data
npm run -s waybill -- keys list --data ./data
