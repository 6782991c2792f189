dishes = ["Lentil soup", "Fried rice", "Apple cake"]
for number, dish in dishes:
    print(f"{number}. {dish}")
