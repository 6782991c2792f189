# Because:
answer = input("Weight in kg? ")
weight = int(answer)
postage = weight * 4
print(f"Postage: {postage:.2f}")
