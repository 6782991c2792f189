# Because:
# or had half a question, and a full text is true
day = input("Day: ")
if day == "sat":
    print("Late breakfast")
elif day == "sun":
    print("Late breakfast")
else:
    print("Early breakfast")
