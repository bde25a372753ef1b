npm install @waybill/sdk
