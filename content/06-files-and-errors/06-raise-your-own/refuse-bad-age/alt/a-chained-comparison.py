def where_to_sit(age):
    if not 0 <= age <= 120:
        raise ValueError(f"{age} isn't an age")
    if age <= 5:
        return "front"
    elif age <= 12:
        return "middle"
    else:
        return "back"


for age in [4, 12, 70, -3, 999]:
    try:
        print(age, where_to_sit(age))
    except ValueError as error:
        print("Refused:", error)
