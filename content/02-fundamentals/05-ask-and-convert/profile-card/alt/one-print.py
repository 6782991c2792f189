name = input("Name: ").upper()
town = input("Town: ")
km = float(input("Km a day: "))
days = int(input("Days: "))
total = km * days
print(f"=== {name} ===\nTown: {town}\n{km:.1f} km a day\n{days} days make {total:.1f} km")
