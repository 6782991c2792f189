goal = 20
daily = 6
marbles = 0
while marbles < goal:
    print(f"{marbles} marbles")
    marbles = marbles + daily
print("Party!")
