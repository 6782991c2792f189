hour = 23
candles = 2
if hour < 22:
    print("Too early for ghosts")
elif candles == 1:
    print("Too dark to read")
else:
    print("Come in")
