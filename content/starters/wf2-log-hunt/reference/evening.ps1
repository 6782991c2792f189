New-Item -ItemType Directory -Force reports | Out-Null
"Errors at $env:SHOP" > evening.txt
(Select-String -CaseSensitive ERROR shop.log).Line >> evening.txt
(Select-String -CaseSensitive ERROR shop.log).Count >> evening.txt
Copy-Item evening.txt reports/evening.txt
