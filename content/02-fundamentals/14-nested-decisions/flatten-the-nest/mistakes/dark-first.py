hour = 23
candles = 2
if candles < 2:
    print("Too dark to read")
elif hour < 22:
    print("Too early for ghosts")
else:
    print("Come in")
