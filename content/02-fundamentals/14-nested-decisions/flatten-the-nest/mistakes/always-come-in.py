hour = 23
candles = 2
print("Come in")
