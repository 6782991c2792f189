#!/bin/sh
mkdir -p reports
echo "Errors at $SHOP" > reports/evening.txt
grep ERROR shop.log >> reports/evening.txt
grep ERROR shop.log | wc -l > evening.txt
