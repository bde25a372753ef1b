npx --yes http-server . -p 8080 -c-1
