npm run -s waybill -- release --from packages/widgets/dist/cdn --to ./elements --url https://tracking.example.com/waybill
npm run -s waybill -- rollback --in ./elements --list
