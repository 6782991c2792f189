km = int(input("How many kilometres? "))
bar = 0
for mark in range(1, km + 1):
    if mark % 5 == 0:
        bar = bar + "|"
    else:
        bar = bar + "#"
print(bar)
