# Because:
day = input("Day: ")
if day == "sat" or "sun":
    print("Late breakfast")
else:
    print("Early breakfast")
