km = int(input("How many kilometres? "))
bar = "####|" * (km // 5) + "#" * (km % 5)
if km == 0:
    print("at home")
else:
    print(bar)
