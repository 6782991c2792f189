dishes = ["Lentil soup", "Fried rice", "Mango juice"]
print("1. Lentil soup")
print("2. Fried rice")
print("3. Mango juice")
choice = int(input("Which number? "))
print(f"Here you go: {dishes[choice - 1]}")
