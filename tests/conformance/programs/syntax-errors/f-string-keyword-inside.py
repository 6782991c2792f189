print(f"{for}")
