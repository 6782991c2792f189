star = input("Who is in the news today? ")
print("BREAKING NEWS:", star, "wins the election")
print("Crowds in the streets cheer for", star)
print(star, "promises free biscuits for everyone")
