km = int(input("How many kilometres? "))
bar = "at home"
for mark in range(1, km + 1):
    if mark % 5 == 0:
        bar = bar + "|"
    else:
        bar = bar + "#"
print(bar)
