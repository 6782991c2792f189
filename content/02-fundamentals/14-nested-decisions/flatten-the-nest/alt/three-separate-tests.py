hour = 23
candles = 2
late = hour >= 22
bright = candles >= 2
if late and bright:
    print("Come in")
if late and not bright:
    print("Too dark to read")
if not late:
    print("Too early for ghosts")
