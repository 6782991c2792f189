print(f"{1,5:.2f}" 3)
