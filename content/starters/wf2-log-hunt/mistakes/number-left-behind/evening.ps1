New-Item -ItemType Directory -Force reports | Out-Null
"Errors at $env:SHOP" > reports/evening.txt
(Select-String -CaseSensitive ERROR shop.log).Line >> reports/evening.txt
(Select-String -CaseSensitive ERROR shop.log).Count > evening.txt
