hour = 23
candles = 2
if hour >= 22 or candles >= 2:
    print("Come in")
elif candles < 2:
    print("Too dark to read")
else:
    print("Too early for ghosts")
