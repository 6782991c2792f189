arrivals = [("Noor", 0), ("Emeka", 12), ("Wei", 5), ("Ife", 25), ("Pavel", 3)]
late = [arrival for arrival in arrivals if arrival[1] > 5]
print("Late:", late)
