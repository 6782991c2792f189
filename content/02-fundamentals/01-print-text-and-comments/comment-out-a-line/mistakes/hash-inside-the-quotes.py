print("Menu")
print("Lentil soup 4.50")
print("# Fish curry 8.00")
print("Fruit salad 3.00")
