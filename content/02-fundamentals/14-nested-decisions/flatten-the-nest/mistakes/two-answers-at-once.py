hour = 23
candles = 2
if hour >= 22 and candles >= 2:
    print("Come in")
if hour >= 22 and candles < 2:
    print("Too dark to read")
else:
    print("Too early for ghosts")
