Copy-Item errors.txt evening.txt
"Errors at $($env:SHOP): 7" >> evening.txt
