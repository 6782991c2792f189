start = int(input("Count down from? "))
for second in range(start, 0, -1):
    line = f"{second}"
    if second == 2:
        line = line + " - engines on!"
    print(line)
print("Liftoff!")
