dishes = ["Lentil soup", "Fried rice", "Mango juice"]
for index, dish in enumerate(dishes):
    print(f"{index + 1}. {dish}")
index = int(input("Which number? ")) - 1
print("Here you go:", dishes[index])
