print(f"open } here")
