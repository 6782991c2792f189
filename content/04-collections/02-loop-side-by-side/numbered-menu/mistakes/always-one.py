dishes = ["Lentil soup", "Fried rice", "Mango juice"]
for dish in dishes:
    number = 1
    print(f"{number}. {dish}")
choice = int(input("Which number? "))
print(f"Here you go: {dishes[choice - 1]}")
