dishes = ["Lentil soup", "Fried rice", "Mango juice"]
for number, dish in enumerate(dishes, 1):
    print(f"{number}. {dish}")
choice = int(input("Which number? "))
print(f"Here you go: {choice}")
