answer = input("How old are you? ")
age = int(answer)
print("In a parallel world, you're twice as old:", age * 2)
print("In ten years, you'll be", age * 10)
