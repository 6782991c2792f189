dishes = ["Lentil soup", "Fried rice", "Apple cake"]
print("1. Lentil soup")
print("2. Fried rice")
print("3. Apple cake")
