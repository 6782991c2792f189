print(f"{x = 5; y}")
