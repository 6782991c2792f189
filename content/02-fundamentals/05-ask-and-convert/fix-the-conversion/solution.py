# Because: int reads whole numbers only and 3.5 has a point
answer = input("Weight in kg? ")
weight = float(answer)
postage = weight * 4
print(f"Postage: {postage:.2f}")
