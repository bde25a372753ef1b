npm run -s waybill -- keys create --merchant 'Harbour & Pine' --origin http://localhost:8080
