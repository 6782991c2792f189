#!/bin/sh
cp errors.txt evening.txt
echo "Errors at $SHOP: 7" >> evening.txt
