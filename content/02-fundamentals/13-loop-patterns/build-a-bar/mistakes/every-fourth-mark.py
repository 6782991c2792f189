km = int(input("How many kilometres? "))
bar = ""
for mark in range(1, km + 1):
    if mark % 4 == 0:
        bar = bar + "|"
    else:
        bar = bar + "#"
if bar == "":
    bar = "at home"
print(bar)
