goal = 20
daily = 6
marbles = 0
while True:
    if marbles >= goal:
        break
    marbles = marbles + daily
    print(marbles, "marbles")
print("Party!")
