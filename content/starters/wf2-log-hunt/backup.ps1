New-Item -ItemType Directory -Force backup | Out-Null
Copy-Item shop.log backup/shop.log
Write-Output "shop.log is copied"
