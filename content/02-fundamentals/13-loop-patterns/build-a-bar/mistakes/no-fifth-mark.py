visitors = int(input("Visitors: "))
bar = ""
for mark in range(visitors):
    bar = bar + "#"
if bar == "":
    bar = "closed"
print(bar)
