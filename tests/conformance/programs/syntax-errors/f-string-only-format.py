print(f"{:>5}")
