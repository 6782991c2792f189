days_late = {"Tomasz": 0, "Bo": 3, "Lin": 0, "Amina": 9}


# Write the two functions here.


for line in letters(late_names(days_late)):
    print(line)
