dishes = ["Lentil soup", "Fried rice", "Apple cake"]
for place in range(3):
    print(f"{place + 1}. {dishes[place]}")
