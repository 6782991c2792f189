dishes = ["Lentil soup", "Fried rice", "Apple cake"]
for number in range(1, 4):
    print(f"{number}. {dishes[number]}")
