hours = 3
part = hours / 24
print("You spend", round(part * 365, 1), "days a year on the phone,")
print("and", round(part * 80, 1), "years until you're 80.")
