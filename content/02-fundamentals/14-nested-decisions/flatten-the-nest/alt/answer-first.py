hour = 23
candles = 2
answer = "Come in"
if candles < 2:
    answer = "Too dark to read"
if hour < 22:
    answer = "Too early for ghosts"
print(answer)
