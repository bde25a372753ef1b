curl --fail http://localhost:4400/healthz
curl --fail http://localhost:4400/readyz
