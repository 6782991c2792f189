print("Menu")
print("Lentil soup 4.50")
print("Fruit salad 3.00")
