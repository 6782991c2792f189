dishes = ["Lentil soup", "Fried rice", "Apple cake"]
for dish in enumerate(dishes, 1):
    print(dish)
