# input: Ada
# input: 36
name = input("Your name? ")
age = int(input())
print()
print(f"{name} is {age}\nand well")
