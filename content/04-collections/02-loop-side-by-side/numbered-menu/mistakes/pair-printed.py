dishes = ["Lentil soup", "Fried rice", "Mango juice"]
for dish in enumerate(dishes, 1):
    print(dish)
choice = int(input("Which number? "))
print(f"Here you go: {dishes[choice - 1]}")
