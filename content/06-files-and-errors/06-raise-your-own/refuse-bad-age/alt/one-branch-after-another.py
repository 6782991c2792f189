def where_to_sit(age):
    problem = "no such age: " + str(age)
    if age < 0:
        raise ValueError(problem)
    elif age <= 5:
        row = "front"
    elif age <= 12:
        row = "middle"
    elif age <= 120:
        row = "back"
    else:
        raise ValueError(problem)
    return row


for age in [4, 12, 70, -3, 999]:
    try:
        print(age, where_to_sit(age))
    except ValueError as error:
        print("Refused:", error)
