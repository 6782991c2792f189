print(f"""abc {5}
more)
