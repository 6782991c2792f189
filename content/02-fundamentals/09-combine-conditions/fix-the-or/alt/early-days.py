# Because: I expected or to join two days,
# but it joined a question and a text.
day = input("Day: ")
if day != "sat" and day != "sun":
    print("Early breakfast")
else:
    print("Late breakfast")
