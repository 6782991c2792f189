# Because:
day = input("Day: ")
if day == "sat" or day == "sun":
    print("Late breakfast")
else:
    print("Early breakfast")
