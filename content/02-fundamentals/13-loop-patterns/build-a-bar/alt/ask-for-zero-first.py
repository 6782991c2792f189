visitors = int(input("Visitors: "))
if visitors == 0:
    print("closed")
else:
    line = ""
    for done in range(visitors):
        sign = "#"
        if done % 5 == 4:
            sign = "|"
        line += sign
    print(line)
