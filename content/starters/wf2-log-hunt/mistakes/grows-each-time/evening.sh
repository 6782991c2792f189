#!/bin/sh
mkdir -p reports
echo "Errors at $SHOP" >> evening.txt
grep ERROR shop.log >> evening.txt
grep ERROR shop.log | wc -l >> evening.txt
cp evening.txt reports/evening.txt
