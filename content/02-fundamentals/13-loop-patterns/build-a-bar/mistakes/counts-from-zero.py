km = int(input("How many kilometres? "))
bar = ""
for mark in range(km):
    if mark % 5 == 0:
        bar = bar + "|"
    else:
        bar = bar + "#"
if bar == "":
    bar = "at home"
print(bar)
