curl --fail http://localhost:4400/v1/tracking/SF1402338756129 \
  -H 'Authorization: Bearer pk_demo_harbour_and_pine_0000000000'
