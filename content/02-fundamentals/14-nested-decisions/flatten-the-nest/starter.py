hour = 23
candles = 2
if hour >= 22:
    if candles >= 2:
        print("Come in")
    else:
        print("Too dark to read")
else:
    print("Too early for ghosts")
