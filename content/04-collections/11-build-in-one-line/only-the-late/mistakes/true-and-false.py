arrivals = [("Noor", 0), ("Emeka", 12), ("Wei", 5), ("Ife", 25), ("Pavel", 3)]
late = [minutes > 5 for name, minutes in arrivals]
print("Late:", late)
