print("Corner Bakery\nRye bread 3.20\nApple cake 2.50\nTotal 5.70")
