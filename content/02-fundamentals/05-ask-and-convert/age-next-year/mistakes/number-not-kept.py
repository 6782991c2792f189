answer = input("How old are you? ")
int(answer)
print(f"Next year you will be {answer + 1}.")
