npm run waybill -- import --source easypost --merchant 'My shop' --data ./data tracker.json
