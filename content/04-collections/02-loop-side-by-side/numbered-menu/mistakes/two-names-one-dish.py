dishes = ["Lentil soup", "Fried rice", "Mango juice"]
for number, dish in dishes:
    print(f"{number}. {dish}")
choice = int(input("Which number? "))
print(f"Here you go: {dishes[choice - 1]}")
