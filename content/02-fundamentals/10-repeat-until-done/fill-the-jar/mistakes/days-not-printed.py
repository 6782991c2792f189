goal = 20
daily = 6
marbles = 0
while marbles < goal:
    marbles = marbles + daily
print("Party!")
