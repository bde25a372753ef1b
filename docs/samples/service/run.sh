npm run -s waybill -- keys create --merchant 'My shop' --origin https://shop.example --data ./data
npm run waybill -- serve --port 4400 --data ./data --assets packages/widgets/dist/cdn
