name = input("Name: ")
town = input("Town: ")
hours = float(input("Hours: "))
days = int(input("Days: "))
total = hours * days
print(f"=== {name} ===\nTown: {town}\n{hours:.1f} hours a day\n{days} days make {total:.1f} hours")
