print(1000 * "Go! ")
print("-" * 30)
print("Lions! " * 3)
