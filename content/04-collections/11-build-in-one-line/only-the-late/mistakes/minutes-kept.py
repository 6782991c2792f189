arrivals = [("Noor", 0), ("Emeka", 12), ("Wei", 5), ("Ife", 25), ("Pavel", 3)]
late = [minutes for name, minutes in arrivals if minutes > 5]
print("Late:", late)
