dishes = ["Lentil soup", "Fried rice", "Apple cake"]
for number, dish in enumerate(dishes, 1):
    print(f"{number}. {dish}")
