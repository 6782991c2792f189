dishes = ["Lentil soup", "Fried rice", "Apple cake"]
number = 1
for dish in dishes:
    print(f"{number}. {dish}")
