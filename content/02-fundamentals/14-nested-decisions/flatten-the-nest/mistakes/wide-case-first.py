hour = 23
candles = 2
if hour >= 22:
    print("Too dark to read")
elif hour >= 22 and candles >= 2:
    print("Come in")
else:
    print("Too early for ghosts")
