dishes = ["Lentil soup", "Fried rice", "Apple cake"]
for dish, number in enumerate(dishes, 1):
    print(f"{number}. {dish}")
