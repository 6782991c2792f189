goal = 20
daily = 6
marbles = 0
if marbles < goal:
    marbles = marbles + daily
    print(f"{marbles} marbles")
print("Party!")
