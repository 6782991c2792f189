answer = input("How old are you? ")
print(f"Next year you will be {answer + 1}.")
