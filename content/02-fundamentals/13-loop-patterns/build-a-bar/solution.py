visitors = int(input("Visitors: "))
bar = ""
for mark in range(1, visitors + 1):
    if mark % 5 == 0:
        bar = bar + "|"
    else:
        bar = bar + "#"
if bar == "":
    bar = "closed"
print(bar)
