dishes = ["Lentil soup", "Fried rice", "Mango juice"]
numbers = range(1, len(dishes) + 1)
for number, dish in zip(numbers, dishes):
    print(f"{number}. {dish}")
choice = int(input("Which number? "))
for number, dish in zip(numbers, dishes):
    if number == choice:
        print(f"Here you go: {dish}")
