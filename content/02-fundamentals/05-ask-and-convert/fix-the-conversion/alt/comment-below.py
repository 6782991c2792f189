# Because:
# the text "3.5" is no whole number
answer = input("Weight in kg? ")
postage = 4 * float(answer)
print(f"Postage: {postage:.2f}")
