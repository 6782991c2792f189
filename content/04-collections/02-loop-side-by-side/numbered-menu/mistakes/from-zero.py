dishes = ["Lentil soup", "Fried rice", "Apple cake"]
for number, dish in enumerate(dishes):
    print(f"{number}. {dish}")
