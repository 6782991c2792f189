first = 6
last = 11
stop = "Market"

for hour in range(first, last):
    print(f"{hour}:15 {stop} - Harbour")
