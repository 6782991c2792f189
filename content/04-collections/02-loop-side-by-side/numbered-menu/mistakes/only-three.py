dishes = ["Lentil soup", "Fried rice", "Mango juice"]
for index in range(3):
    print(f"{index + 1}. {dishes[index]}")
choice = int(input("Which number? "))
print(f"Here you go: {dishes[choice - 1]}")
