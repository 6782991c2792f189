visitors = int(input("Visitors: "))
bar = ""
while visitors >= 5:
    bar = bar + "####|"
    visitors = visitors - 5
while visitors > 0:
    bar = bar + "#"
    visitors = visitors - 1
if len(bar) > 0:
    print(bar)
else:
    print("closed")
