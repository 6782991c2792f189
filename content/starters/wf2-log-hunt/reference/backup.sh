#!/bin/sh
mkdir -p backup
cp shop.log backup/shop.log
echo "shop.log is copied"
